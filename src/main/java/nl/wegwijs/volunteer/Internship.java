package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place, or several alike, for interns at one branch. */
@Entity
@Table(name = "internship")
class Internship extends BranchRecord {

    private static final int TITLE_LENGTH = 120;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InternshipId id;

    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private InternPlan plan;

    private int places;

    private int filled;

    private LocalDate publishedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private InternshipState state = InternshipState.DRAFT;

    protected Internship() {
    }

    Internship(String libraryOrgId, BranchId branch, String number) {
        super(libraryOrgId, branch);
        this.id = InternshipId.next();
        this.number = number;
    }

    void describe(InternPlan plan, LocalDate today) {
        plan.check(today);
        if (plan.title() == null || plan.title().isBlank() || plan.title().length() > TITLE_LENGTH) {
            throw Refusal.invalid("title", "LENGTH", "Schrijf een titel van hoogstens 120 tekens.");
        }
        if (state != InternshipState.DRAFT) {
            throw movedOn();
        }
        this.plan = plan;
        this.places = plan.places();
    }

    /** Schools may know of it, now that it is described. */
    void publish(LocalDate today) {
        if (plan == null) {
            throw movedOn();
        }
        move(InternshipState.PUBLISHED);
        publishedOn = today;
    }

    /** An intern is chosen; whether that was the last place. */
    boolean take() {
        if (state != InternshipState.PUBLISHED) {
            throw Refusal.conflict("INTERNSHIP_FULL", "Er is geen plek meer voor deze student.");
        }
        filled++;
        if (filled == places) {
            move(InternshipState.FILLED);
        }
        return state == InternshipState.FILLED;
    }

    void close() {
        move(InternshipState.CLOSED);
    }

    boolean isFilled() {
        return state == InternshipState.FILLED;
    }

    /** Answers to questions that the library added to our forms. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    private void move(InternshipState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private static Refusal movedOn() {
        return Refusal.conflict("INTERNSHIP_STATE", "Deze stageplek is intussen veranderd. Kijk opnieuw.");
    }

    InternshipId id() {
        return id;
    }

    InternshipView view() {
        return new InternshipView(id, number, branchId(), plan, filled, publishedOn, state);
    }
}
