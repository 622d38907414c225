package nl.wegwijs.library;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Days, first and last included, on which a branch is closed and nobody works. */
@Entity
class Closure {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branchId;

    private LocalDate firstDay;

    private LocalDate lastDay;

    protected Closure() {
    }

    Closure(BranchId branchId, LocalDate firstDay, LocalDate lastDay) {
        if (lastDay.isBefore(firstDay)) {
            throw Refusal.invalid("lastDay", "BEFORE_FIRST_DAY", "De laatste dag ligt voor de eerste dag.");
        }
        this.id = UUID.randomUUID();
        this.branchId = branchId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
