package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.volunteer.VolunteerId;

/** What a member of the staff or a volunteer can do since a day; one of the two is null. */
@Entity
class GainedCompetence extends BranchRecord {

    @Id
    private UUID id;

    private String staffId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "volunteer_id"))
    private VolunteerId volunteerId;

    @Enumerated(EnumType.STRING)
    private Expertise expertise;

    private LocalDate obtainedOn;

    private LocalDate validUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "by_partner"))
    private PartnerId byPartner;

    protected GainedCompetence() {
    }

    private GainedCompetence(String libraryOrgId, BranchId branch, Lesson lesson) {
        super(libraryOrgId, branch);
        this.id = UUID.randomUUID();
        this.expertise = lesson.expertise();
        this.obtainedOn = lesson.obtainedOn();
        this.validUntil = lesson.validUntil();
        this.byPartner = lesson.byPartner();
    }

    static GainedCompetence ofStaff(String libraryOrgId, BranchId branch, String staffId, Lesson lesson) {
        GainedCompetence gained = new GainedCompetence(libraryOrgId, branch, lesson);
        gained.staffId = staffId;
        return gained;
    }

    static GainedCompetence ofVolunteer(String libraryOrgId, BranchId branch, VolunteerId volunteer, Lesson lesson) {
        GainedCompetence gained = new GainedCompetence(libraryOrgId, branch, lesson);
        gained.volunteerId = volunteer;
        return gained;
    }

    BranchId branch() {
        return branchId();
    }

    Expertise expertise() {
        return expertise;
    }

    LocalDate validUntil() {
        return validUntil;
    }
}
