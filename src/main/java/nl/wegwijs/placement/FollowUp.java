package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Comparator;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One moment of following up a placement: due on a day, held once, or dropped when it is needed no more. */
@Entity
@Table(name = "follow_up")
class FollowUp extends BranchRecord {

    /** The end comes before another talk on the same day: one visit is enough. */
    static final Comparator<FollowUp> IN_ORDER = Comparator.comparing((FollowUp talk) -> talk.dueOn)
            .thenComparing(talk -> talk.moment != Moment.END);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FollowUpId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "placement_id"))
    private PlacementId placementId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private Moment moment;

    private LocalDate dueOn;

    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Talk talk;

    @JdbcTypeCode(SqlTypes.JSON)
    private EndTalk endTalk;

    @JdbcTypeCode(SqlTypes.JSON)
    private AftercareCall aftercareCall;

    @JdbcTypeCode(SqlTypes.JSON)
    private PreventionCall preventionCall;

    private LocalDate droppedOn;

    protected FollowUp() {
    }

    FollowUp(Placement placement, Moment moment, LocalDate dueOn) {
        super(placement.libraryOrgId(), placement.branchId());
        this.id = FollowUpId.next();
        this.placementId = placement.id();
        this.moment = moment;
        this.dueOn = dueOn;
    }

    /** A call about somebody who went on at another organisation. */
    static FollowUp elsewhere(String libraryOrgId, CaseFile file, AftercareCall call) {
        FollowUp followUp = new FollowUp(libraryOrgId, file.branch());
        followUp.caseId = file.id();
        followUp.moment = Moment.AFTER_3M;
        followUp.dueOn = call.heldOn();
        followUp.hold(call);
        return followUp;
    }

    private FollowUp(String libraryOrgId, BranchId branch) {
        super(libraryOrgId, branch);
        this.id = FollowUpId.next();
    }

    void hold(Talk talk) {
        heldOn(talk.heldOn());
        this.talk = talk;
    }

    void hold(EndTalk endTalk) {
        heldOn(endTalk.heldOn());
        this.endTalk = endTalk;
    }

    void hold(AftercareCall call) {
        heldOn(call.heldOn());
        this.aftercareCall = call;
    }

    void hold(PreventionCall call) {
        heldOn(call.heldOn());
        this.preventionCall = call;
    }

    void dropIfOpen(LocalDate day) {
        if (isOpen()) {
            droppedOn = day;
        }
    }

    private void heldOn(LocalDate day) {
        if (!isOpen()) {
            throw Refusal.conflict("TALK_HELD", "Dit gesprek is al ingevuld.");
        }
        heldOn = day;
    }

    Moment moment() {
        return moment;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The talks between start and end. */
    boolean isDuringCourse() {
        return Due.of(moment) == Due.TALK;
    }

    boolean isOpen() {
        return heldOn == null && droppedOn == null;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    PreventionCall preventionCall() {
        return preventionCall;
    }

    Talk talk() {
        return talk;
    }

    EndTalk endTalk() {
        return endTalk;
    }
}
