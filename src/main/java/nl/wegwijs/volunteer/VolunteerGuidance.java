package nl.wegwijs.volunteer;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** How a volunteer fares since being ready: when we talk, and what was said. */
@Entity
@Table(name = "volunteer_guidance")
class VolunteerGuidance extends BranchRecord {

    private static final int MOST_HOURS = 160;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "volunteer_id"))
    private VolunteerId id;

    private LocalDate readyOn;

    private LocalDate firstMatchedOn;

    private LocalDate talkedOn;

    private boolean goingWell;

    @Enumerated(EnumType.STRING)
    private WorkLoad load;

    private Integer hoursPerMonth;

    @Enumerated(EnumType.STRING)
    private Requirement wishedTraining;

    protected VolunteerGuidance() {
    }

    VolunteerGuidance(Volunteer volunteer, LocalDate today) {
        super(volunteer.libraryOrgId(), volunteer.branchId());
        this.id = volunteer.id();
        this.readyOn = today;
    }

    /** Whether this is the first time. */
    boolean matched(LocalDate today) {
        if (firstMatchedOn != null) {
            return false;
        }
        firstMatchedOn = today;
        return true;
    }

    void talked(ProgressTalk talk, LocalDate today) {
        if (talk.hoursPerMonth() != null && (talk.hoursPerMonth() < 0 || talk.hoursPerMonth() > MOST_HOURS)) {
            throw Refusal.invalid("hoursPerMonth", "OUT_OF_RANGE", "Kies een getal van 0 tot en met 160.");
        }
        talkedOn = today;
        goingWell = talk.goingWell();
        load = talk.load();
        hoursPerMonth = talk.hoursPerMonth() == null ? hoursPerMonth : talk.hoursPerMonth();
        wishedTraining = talk.training();
    }

    /** Whether nobody talked since the first match. */
    boolean isNewAtIt() {
        return firstMatchedOn != null && (talkedOn == null || talkedOn.isBefore(firstMatchedOn));
    }

    LocalDate firstMatchedOn() {
        return firstMatchedOn;
    }

    /** The last talk, or the day on which the volunteer was ready. */
    LocalDate lastLookedAt() {
        return talkedOn == null ? readyOn : talkedOn;
    }

    VolunteerId id() {
        return id;
    }

    GuidanceView view() {
        return new GuidanceView(readyOn, firstMatchedOn, talkedOn, hoursPerMonth);
    }
}
