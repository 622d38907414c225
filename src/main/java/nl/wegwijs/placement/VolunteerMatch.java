package nl.wegwijs.placement;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerId;

/** One participant and one volunteer. A place has one open match at a time; another volunteer is another match. */
@Entity
@Table(name = "volunteer_match")
class VolunteerMatch extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MatchId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "placement_id"))
    private PlacementId placementId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "volunteer_id"))
    private VolunteerId volunteerId;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private MeetingPlace place;

    private Instant firstMeeting;

    private boolean coordinatorPresent;

    private LocalDate startedOn;

    private LocalDate trialUntil;

    private LocalDate plannedEnd;

    @Enumerated(EnumType.STRING)
    private MatchState state;

    @Enumerated(EnumType.STRING)
    private Click participantClick;

    @Enumerated(EnumType.STRING)
    private Click volunteerClick;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    protected VolunteerMatch() {
    }

    VolunteerMatch(Placement placement, MatchProposal agreed) {
        super(placement.libraryOrgId(), placement.branchId());
        this.id = MatchId.next();
        this.placementId = placement.id();
        this.caseId = placement.caseId();
        this.volunteerId = agreed.volunteer();
        this.rhythm = agreed.rhythm();
        this.minutes = agreed.minutes();
        this.place = agreed.place();
        this.firstMeeting = agreed.firstMeeting();
        this.coordinatorPresent = agreed.coordinatorPresent();
        this.state = MatchState.PROPOSED;
    }

    private VolunteerMatch(VolunteerMatch before, VolunteerId next, LocalDate today) {
        super(before.libraryOrgId(), before.branchId());
        this.id = MatchId.next();
        this.placementId = before.placementId;
        this.caseId = before.caseId;
        this.volunteerId = next;
        this.rhythm = before.rhythm;
        this.minutes = before.minutes;
        this.place = before.place;
        this.firstMeeting = before.firstMeeting;
        this.startedOn = before.startedOn == null ? null : today;
        this.trialUntil = before.trialUntil;
        this.plannedEnd = before.plannedEnd;
        this.state = before.state;
    }

    /** The same appointments with somebody else, as far as they had come. */
    VolunteerMatch passOn(VolunteerId next, LocalDate today) {
        VolunteerMatch after = new VolunteerMatch(this, next, today);
        close(today);
        return after;
    }

    void meetLater(Instant moment) {
        if (state != MatchState.PROPOSED) {
            throw changed();
        }
        firstMeeting = moment;
    }

    void beginTrial(LocalDate day, LocalDate trialUntil, LocalDate plannedEnd) {
        move(MatchState.TRIAL);
        this.startedOn = day;
        this.trialUntil = trialUntil;
        this.plannedEnd = plannedEnd;
    }

    void hear(Click participant, Click volunteer) {
        this.participantClick = participant;
        this.volunteerClick = volunteer;
    }

    void goOn() {
        move(MatchState.ACTIVE);
    }

    /** It did not work out; the reason is null when that says nothing about these two. */
    void giveUp(LocalDate day, EndReason reason) {
        move(MatchState.NO_MATCH);
        endedOn = day;
        endReason = reason;
    }

    /** Ends what still is, from outside. */
    void close(LocalDate day) {
        move(state == MatchState.ACTIVE ? MatchState.ENDED : MatchState.NO_MATCH);
        endedOn = day;
    }

    private void move(MatchState to) {
        if (!state.next().contains(to)) {
            throw changed();
        }
        state = to;
    }

    private static Refusal changed() {
        return Refusal.conflict("MATCH_STATE", "Deze koppeling is intussen veranderd. Kijk opnieuw.");
    }

    /** These two tried and did not get along. */
    boolean hasFailed() {
        return state == MatchState.NO_MATCH && endReason != null;
    }

    PlacementId placementId() {
        return placementId;
    }

    CaseId caseId() {
        return caseId;
    }

    VolunteerId volunteerId() {
        return volunteerId;
    }

    MatchState state() {
        return state;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    int minutes() {
        return minutes;
    }

    MeetingPlace place() {
        return place;
    }

    Instant firstMeeting() {
        return firstMeeting;
    }

    LocalDate trialUntil() {
        return trialUntil;
    }

    LocalDate plannedEnd() {
        return plannedEnd;
    }
}
