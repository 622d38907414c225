package nl.wegwijs.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Confidence;

/**
 * What was found out about one domain for one case. Level, instrument and date only: no item
 * answers. A level always belongs to the one scale that fits the domain.
 */
@Entity
@Table(name = "skill_assessment")
class SkillAssessment extends BranchRecord {

    private static final int VALID_MONTHS = 12;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AssessmentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private SkillDomain domain;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    @Enumerated(EnumType.STRING)
    private Instrument instrument;

    private Instant plannedAt;

    private boolean quietRoom;

    private LocalDate takenOn;

    private String rawResult;

    @Enumerated(EnumType.STRING)
    private HelpNeeded helpNeeded;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "level"))
    private SkillLevel level;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private ResultFlag flag;

    private String assessor;

    private LocalDate validUntil;

    protected SkillAssessment() {
    }

    private SkillAssessment(String libraryOrgId, BranchId branch, CaseId caseId, ParticipantId participantId,
            SkillDomain domain, Instrument instrument, AssessmentStatus status) {
        super(libraryOrgId, branch);
        this.id = AssessmentId.next();
        this.caseId = caseId;
        this.participantId = participantId;
        this.domain = domain;
        this.instrument = instrument;
        this.status = status;
    }

    static SkillAssessment propose(String libraryOrgId, BranchId branch, CaseId caseId, ParticipantId participantId,
            SkillDomain domain, Instrument instrument) {
        return new SkillAssessment(libraryOrgId, branch, caseId, participantId, domain, instrument,
                AssessmentStatus.PROPOSED);
    }

    /** A result of this case that stands on an earlier, still valid one of the same person. */
    static SkillAssessment reuse(String libraryOrgId, BranchId branch, CaseId caseId, SkillAssessment earlier) {
        SkillAssessment reused = new SkillAssessment(libraryOrgId, branch, caseId, earlier.participantId,
                earlier.domain, earlier.instrument, AssessmentStatus.REUSED);
        reused.takenOn = earlier.takenOn;
        reused.validUntil = earlier.validUntil;
        reused.level = earlier.level;
        reused.confidence = earlier.confidence;
        reused.flag = earlier.flag;
        reused.assessor = earlier.assessor;
        return reused;
    }

    /** What a provider measured and told us: an earlier result like one of ours, for as long as it is valid. */
    static SkillAssessment byProvider(String libraryOrgId, BranchId branch, CaseId caseId,
            ParticipantId participantId, SkillDomain domain, SkillLevel level, Confidence confidence, LocalDate on) {
        SkillAssessment told = new SkillAssessment(libraryOrgId, branch, caseId, participantId, domain,
                Instrument.PARTNER_RESULT, AssessmentStatus.TAKEN);
        told.takenBy(null, on);
        told.measure(level, confidence, null);
        return told;
    }

    /** What someone can do at the end of a round. */
    static SkillAssessment again(String libraryOrgId, BranchId branch, CaseId caseId, ParticipantId participantId,
            SkillDomain domain, SkillLevel level, Confidence confidence, LocalDate takenOn, String assessor) {
        SkillAssessment after = new SkillAssessment(libraryOrgId, branch, caseId, participantId, domain,
                Instrument.INTAKE_CANDO, AssessmentStatus.TAKEN);
        after.takenBy(assessor, takenOn);
        after.measure(level, confidence, null);
        return after;
    }

    void propose(Instrument other) {
        move(AssessmentStatus.PROPOSED);
        instrument = other;
    }

    void prepare(Instrument chosen, Instant when, boolean quiet) {
        move(AssessmentStatus.PREPARED);
        instrument = chosen;
        plannedAt = when;
        quietRoom = quiet;
    }

    /** The level that the assessor names, if any, still needs {@link #measure} to count. */
    void take(TakenTest test, String assessor) {
        move(test.outcome().status());
        if (test.outcome() == TakeOutcome.DONE) {
            takenBy(assessor, test.takenOn());
            rawResult = test.rawResult();
            helpNeeded = test.help();
            level = fitting(test.level());
        }
    }

    /** A null level keeps what the assessor named. */
    void measure(SkillLevel measured, Confidence sure, ResultFlag said) {
        if (!instrument.allows(sure)) {
            throw Refusal.conflict("SCREENER_IS_NO_TEST", "Een korte test geeft alleen een indicatie.");
        }
        move(AssessmentStatus.MEASURED);
        if (measured != null) {
            level = fitting(measured);
        }
        confidence = sure;
        flag = said;
    }

    private void takenBy(String user, LocalDate day) {
        assessor = user;
        takenOn = day;
        validUntil = day.plusMonths(VALID_MONTHS);
    }

    private SkillLevel fitting(SkillLevel given) {
        if (given != null && !Scales.of(domain).contains(given.scale())) {
            throw Refusal.invalid("level", "WRONG_SCALE", "Dit niveau hoort niet bij dit onderwerp.");
        }
        return given;
    }

    private void move(AssessmentStatus to) {
        if (!status.next().contains(to)) {
            throw Refusal.conflict("ASSESSMENT_STATUS", "Deze niveaubepaling is intussen veranderd. Kijk opnieuw.");
        }
        status = to;
    }

    boolean isValidOn(LocalDate day) {
        return status == AssessmentStatus.MEASURED && !day.isAfter(validUntil);
    }

    SkillDomain domain() {
        return domain;
    }

    AssessmentStatus status() {
        return status;
    }

    Optional<SkillLevel> level() {
        return Optional.ofNullable(level);
    }

    AssessmentView view() {
        return new AssessmentView(domain, status, instrument, plannedAt, quietRoom, takenOn, rawResult, level,
                confidence, flag, assessor);
    }
}
