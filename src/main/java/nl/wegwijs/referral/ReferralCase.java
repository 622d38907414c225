package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ParticipantId;

/** Everything between signal and close for one person. Moves only along {@link CaseStatus}. */
@Entity
class ReferralCase extends BranchRecord {

    static final int NO_SHOWS_ALLOWED = 2;
    static final int GOALS_ALLOWED = 3;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CaseId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private ParticipantId participantId;

    private String municipalityCode;

    private boolean helpedOutOfArea;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.SIGNALLED;

    private Instant statusSince;

    @Embedded
    private Appointment appointment;

    private int noShows;

    private Instant referrerAskedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "previous_case_id"))
    private CaseId previousCaseId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_into"))
    private CaseId mergedInto;

    @Embedded
    private Pause pause;

    private LocalDate staleAskedOn;

    private LocalDate forgetOn;

    @Enumerated(EnumType.STRING)
    private EligibilityRoute eligibilityRoute;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private String outcomeReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SharedLevel> sharedLevels = List.of();

    @ElementCollection
    @CollectionTable(name = "case_milestone", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "milestone")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "at")
    private Map<Milestone, Instant> milestones = new EnumMap<>(Milestone.class);

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false)
    @OrderColumn(name = "position")
    private List<ContactAttempt> attempts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false)
    @OrderColumn(name = "position")
    private List<LearningGoal> goals = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false)
    @OrderColumn(name = "position")
    private List<LearningAdvice> advices = new ArrayList<>();

    protected ReferralCase() {
    }

    ReferralCase(String number, Signal signal, ParticipantId participantId, Urgency urgency, Instant now) {
        super(signal.libraryOrgId(), signal.branchId());
        this.id = CaseId.next();
        this.number = number;
        this.participantId = participantId;
        this.municipalityCode = signal.candidate().municipalityCode();
        this.helpedOutOfArea = signal.isHelpedOutOfArea();
        this.urgency = urgency;
        this.statusSince = now;
        this.ownerFields = signal.ownerFields();
        this.previousCaseId = signal.reopens();
        milestones.put(Milestone.SIGNALLED, signal.receivedAt());
        milestones.put(Milestone.ACCEPTED, now);
    }

    /** Moves to a next status; the same one again is no move. */
    void moveTo(CaseStatus next, Instant now) {
        if (status == next && next != CaseStatus.CLOSED) {
            return;
        }
        if (!status.leadsTo(next)) {
            throw movedOn();
        }
        status = next;
        statusSince = now;
    }

    void requireStatus(CaseStatus needed) {
        if (status != needed) {
            throw movedOn();
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("CASE_CLOSED", "Dit traject is al afgesloten.");
        }
    }

    /** Somebody who moves is handed over from wherever the case stands. */
    void transfer(Instant now) {
        requireOpen();
        status = CaseStatus.ONWARD;
        statusSince = now;
        pause = null;
    }

    void hold(LocalDate until, PauseReason why, Instant now) {
        if (isOnHold()) {
            throw Refusal.conflict("ALREADY_ON_HOLD", "Dit traject heeft al pauze. Kies eerst ‘Weer verder’.");
        }
        CaseStatus before = status;
        moveTo(CaseStatus.ON_HOLD, now);
        pause = new Pause(before, now, until, why);
    }

    /** Goes on where it stood; answers the pause that is over. */
    Pause goOn(Instant now) {
        requireStatus(CaseStatus.ON_HOLD);
        Pause over = pause;
        status = over.goesOnAs();
        statusSince = now;
        pause = null;
        return over;
    }

    boolean isOnHold() {
        return status == CaseStatus.ON_HOLD;
    }

    void askedAboutStandstill(LocalDate on) {
        staleAskedOn = on;
    }

    LocalDate staleAskedOn() {
        return staleAskedOn;
    }

    void mustBeForgotten(LocalDate on) {
        forgetOn = on;
    }

    /** What was written down wrongly at the close; answers what it was. */
    CaseOutcome correctOutcome(CaseOutcome right) {
        requireStatus(CaseStatus.CLOSED);
        CaseOutcome wrong = outcome;
        outcome = right;
        return wrong;
    }

    boolean everStarted() {
        return milestones.containsKey(Milestone.STARTED);
    }

    private static Refusal movedOn() {
        return Refusal.conflict("CASE_MOVED_ON", "Dit traject is al verder. Ververs uw takenlijst.");
    }

    /** Marks the first time; only the end of a course is marked again. */
    void mark(Milestone milestone, Instant now) {
        if (milestone == Milestone.ENDED) {
            milestones.put(milestone, now);
        } else {
            milestones.putIfAbsent(milestone, now);
        }
    }

    /** The first attempt opens the contact. */
    void attempted(ContactAttempt attempt) {
        if (status == CaseStatus.SIGNALLED) {
            moveTo(CaseStatus.CONTACTING, attempt.at());
        }
        mark(Milestone.FIRST_ATTEMPT, attempt.at());
        if (attempt.result() == ContactResult.REACHED) {
            mark(Milestone.REACHED, attempt.at());
        }
        attempts.add(attempt);
    }

    /** What is tried later for this purpose begins anew. */
    void endContact(ContactPurpose purpose) {
        attempts.stream().filter(attempt -> attempt.purpose() == purpose).reduce((first, last) -> last)
                .ifPresent(ContactAttempt::endRound);
    }

    /** Another signal may be more urgent; says whether it was. */
    boolean raise(Urgency asked) {
        boolean raised = asked.compareTo(urgency) > 0;
        urgency = raised ? asked : urgency;
        return raised;
    }

    /** Before the talk it may show that the person has a case already. */
    void isDoubleOf(ReferralCase other) {
        if (!isBeforeTheTalk()) {
            throw movedOn();
        }
        other.requireOpen();
        mergedInto = other.id();
    }

    boolean isBeforeTheTalk() {
        return status == CaseStatus.SIGNALLED || status == CaseStatus.CONTACTING;
    }

    CaseId mergedInto() {
        return mergedInto;
    }

    CaseId previousCaseId() {
        return previousCaseId;
    }

    /** A referrer is asked for help once. */
    void referrerAsked(Instant now) {
        referrerAskedAt = now;
    }

    boolean isReferrerAsked() {
        return referrerAskedAt != null;
    }

    void planIntake(Appointment planned, Instant now) {
        moveTo(CaseStatus.INTAKE, now);
        appointment = planned;
    }

    NoShowOutcome recordNoShow() {
        noShows++;
        return noShows >= NO_SHOWS_ALLOWED ? NoShowOutcome.UNREACHABLE : NoShowOutcome.PLAN_AGAIN;
    }

    void want(List<GoalWanted> wanted) {
        requireStatus(CaseStatus.INTAKE);
        if (wanted.isEmpty() || wanted.size() > GOALS_ALLOWED) {
            throw Refusal.invalid("ownWords1", "GOAL_COUNT", "Schrijf één tot drie leervragen op.");
        }
        goals.clear();
        wanted.forEach(goal -> goals.add(new LearningGoal(goal)));
    }

    void isEligibleFor(EligibilityRoute route) {
        eligibilityRoute = route;
    }

    /** A new round begins when the last advice was answered and the person came back for more. */
    void advise(AdviceAgreed agreed, Instant now) {
        moveTo(CaseStatus.ADVISED, now);
        Optional<LearningAdvice> last = advice();
        if (last.isPresent() && last.get().answer() == AdviceAnswer.THINKING) {
            advices.remove(last.get());
        }
        advices.add(new LearningAdvice(advices.size() + 1, agreed, now));
        mark(Milestone.ADVISED, now);
    }

    void close(CaseOutcome how, String reason, Instant now) {
        moveTo(CaseStatus.CLOSED, now);
        outcome = how;
        pause = null;
        outcomeReason = reason;
        mark(Milestone.CLOSED, now);
    }

    void measureGoal(GoalId goal, GoalResult result, LocalDate on) {
        goals.stream().filter(one -> one.id().equals(goal)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Deze leervraag hoort niet bij dit traject."))
                .measured(result, on);
    }

    /** What others may know from now on; nothing when the person said no. */
    void shareLevels(List<SharedLevel> levels) {
        sharedLevels = List.copyOf(levels);
    }

    void keepOwnerFields(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(fields);
        ownerFields = all;
    }

    /** Texts and own fields of the library may say who somebody is. */
    void forgetPerson() {
        ownerFields = Map.of();
        sharedLevels = List.of();
        appointment = null;
        outcomeReason = null;
        forgetOn = null;
        attempts.clear();
        goals.forEach(LearningGoal::forgetWords);
        advices.forEach(LearningAdvice::forgetWords);
    }

    /** The next round, counted from one. */
    int round() {
        return advice().map(last -> last.answer() == AdviceAnswer.THINKING ? last.round() : last.round() + 1)
                .orElse(1);
    }

    Optional<LearningAdvice> advice() {
        return advices.isEmpty() ? Optional.empty() : Optional.of(advices.get(advices.size() - 1));
    }

    boolean isOpen() {
        return status != CaseStatus.CLOSED;
    }

    CaseId id() {
        return id;
    }

    String number() {
        return number;
    }

    ParticipantId participantId() {
        return participantId;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    boolean helpedOutOfArea() {
        return helpedOutOfArea;
    }

    Pause pause() {
        return pause;
    }

    Urgency urgency() {
        return urgency;
    }

    CaseStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    Appointment appointment() {
        return appointment;
    }

    EligibilityRoute eligibilityRoute() {
        return eligibilityRoute;
    }

    CaseOutcome outcome() {
        return outcome;
    }

    String outcomeReason() {
        return outcomeReason;
    }

    Map<String, Object> ownerFields() {
        return ownerFields;
    }

    Map<Milestone, Instant> milestones() {
        return Map.copyOf(milestones);
    }

    List<SharedLevel> sharedLevels() {
        return List.copyOf(sharedLevels);
    }

    List<ContactAttempt> attempts() {
        return List.copyOf(attempts);
    }

    List<LearningGoal> goals() {
        return List.copyOf(goals);
    }
}
