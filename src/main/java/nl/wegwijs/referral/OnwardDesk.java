package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RouteView;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;

/** Where somebody is sent on to another organisation: never further than the person agreed to. */
@Service
@Transactional
public class OnwardDesk {

    private static final int WHY_LENGTH = 150;
    private static final int NAME_LENGTH = 80;
    private static final int SPOKE_WITH_LENGTH = 60;
    private static final int PLACE_LENGTH = 120;
    private static final int QUESTION_LENGTH = 200;

    private final OnwardReferrals onwards;
    private final OnwardProposals proposals;
    private final PingPong pingPong;
    private final ReceiverAgreements agreements;
    private final DataSets dataSets;
    private final ReceiverReports reports;
    private final Receivers receivers;
    private final ReceiverSilence silence;
    private final Cases cases;
    private final ParticipantRegister participants;
    private final PartnerRegister partners;
    private final CourseCatalogue courses;
    private final Words words;
    private final Numbering numbering;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    OnwardDesk(OnwardReferrals onwards, OnwardProposals proposals, PingPong pingPong, ReceiverAgreements agreements,
            DataSets dataSets, ReceiverReports reports, ReceiverSilence silence, Receivers receivers, Cases cases, ParticipantRegister participants,
            PartnerRegister partners, CourseCatalogue courses, Words words, Numbering numbering,
            ApplicationEventPublisher events, EntityManager entities, Clock clock) {
        this.onwards = onwards;
        this.proposals = proposals;
        this.pingPong = pingPong;
        this.agreements = agreements;
        this.dataSets = dataSets;
        this.reports = reports;
        this.receivers = receivers;
        this.silence = silence;
        this.cases = cases;
        this.participants = participants;
        this.partners = partners;
        this.courses = courses;
        this.words = words;
        this.numbering = numbering;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** What to choose, for a reason and a kind of receiver that may both be null; receivers that fit come first. */
    @Transactional(readOnly = true)
    public OnwardProposal propose(CaseId caseId, OnwardReason reason, PartnerType wanted) {
        return proposals.of(one(caseId), reason, wanted);
    }

    /** Partners from which the person of this case lately came, or came back. */
    @Transactional(readOnly = true)
    public Set<PartnerId> cameFrom(CaseId id) {
        return pingPong.cameFrom(one(id)).keySet();
    }

    /** Those of these receivers to whom we may not send people's data yet. */
    @Transactional(readOnly = true)
    public Set<PartnerId> withoutAgreement(List<Partner> receivers) {
        return agreements.missing(receivers);
    }

    /** Urgent help stands beside the main line; every other reason moves the case on. */
    public OnwardReferralId prepare(CaseId caseId, OnwardPlan plan) {
        words.check("whyThis", plan.why(), WHY_LENGTH);
        if (plan.partner() == null) {
            words.required("receiverName", plan.receiverName(), NAME_LENGTH);
        }
        ReferralCase one = one(caseId);
        agreements.check(plan);
        pingPong.check(one, plan);
        OnwardReferral onward = new OnwardReferral(numbering.next("DV", 4), one, plan);
        if (!onward.isBeside()) {
            one.moveTo(CaseStatus.ONWARD, clock.instant());
        }
        proposals.route(one).filter(route -> route.to().id().equals(plan.offering())).map(RouteView::id)
                .ifPresent(onward::follow);
        return onwards.save(onward).id();
    }

    /** Exactly what would be sent, as field names; shown to the person before the yes. */
    @Transactional(readOnly = true)
    public Set<String> dataSet(OnwardReferralId id) {
        return dataSets.of(one(onward(id).caseId()));
    }

    /** The consent counts for exactly this receiver and this referral. */
    public SharingOutcome consent(OnwardReferralId id, SharingAnswer answer) {
        OnwardReferral onward = onward(id);
        SharingOutcome outcome = onward.answerConsent(answer);
        if (onward.partner() != null) {
            participants.recordConsent(one(onward.caseId()).participantId(),
                    ConsentGiven.of(ConsentPurpose.SHARE_WITH_RECEIVER,
                                    answer.given() ? ConsentDecision.GIVEN : ConsentDecision.REFUSED, answer.method())
                            .forReceiver(onward.partner().value()).explained("nl", null, answer.teachBackDone()));
        }
        return outcome;
    }

    /** With an appointment the receiver accepted. Else another must be found; the reason goes with REFUSED. */
    public void handOver(OnwardReferralId id, HandoverOutcome outcome, WarmHandover handover, RejectedBecause why) {
        OnwardReferral onward = onward(id);
        switch (outcome) {
            case APPOINTMENT -> handOver(onward, handover);
            case REFUSED -> {
                onward.send(HandoverMode.WARM, dataSet(id), clock.instant());
                onward.reject(why, clock.instant());
            }
            case NOT_REACHED -> onward.moveTo(OnwardStatus.WITHDRAWN);
        }
    }

    private void handOver(OnwardReferral onward, WarmHandover handover) {
        words.check("spokeWith", handover.spokeWith(), SPOKE_WITH_LENGTH);
        words.check("place", handover.place(), PLACE_LENGTH);
        Instant startOfToday = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        if (handover.appointment() == null || handover.appointment().isBefore(startOfToday)) {
            throw Refusal.invalid("appointment", "IN_PAST", "Kies een dag die nog komt.");
        }
        onward.handOver(handover, dataSet(onward.id()), clock.instant());
        sent(onward);
    }

    public void send(OnwardReferralId id) {
        onward(id).send(HandoverMode.SUPPORTED, dataSet(id), clock.instant());
        sent(onward(id));
    }

    // Who sent the person to us does not hear of urgent help.
    private void sent(OnwardReferral onward) {
        events.publishEvent(new ReferralSent(onward.id()));
        if (!onward.isBeside()) {
            one(onward.caseId()).mark(Milestone.ONWARD_SENT, clock.instant());
            events.publishEvent(new MilestoneReached(onward.caseId(), FeedbackEvent.ONWARD));
        }
    }

    /** The person goes alone, with a card; we send nothing. */
    public void handInformation(OnwardReferralId id) {
        onward(id).handInformation();
    }

    /** What a colleague heard who asked the receiver. NO_ANSWER and a question leave the referral as it is. */
    public void recordAnswer(OnwardReferralId id, PartnerReply reply) {
        words.check("question", reply.question(), QUESTION_LENGTH);
        reports.hear(onward(id), reply);
    }

    /**
     * What a receiver answers by itself; told again it changes nothing. Refused with a conflict when it
     * no longer fits, and then told to colleagues as a {@link LateReport} that outlives the refusal.
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void partnerAnswered(OnwardReferralId id, PartnerReply reply) {
        words.check("question", reply.question(), QUESTION_LENGTH);
        reports.answered(locked(id), reply);
    }

    /** What a receiver tells by itself about the start: STARTED or RETURNED; else as {@link #partnerAnswered}. */
    @Transactional(noRollbackFor = Refusal.class)
    public void partnerReported(OnwardReferralId id, StartAnswer answer, LocalDate day, NotStartedBecause why) {
        reports.reported(locked(id), answer, day, why);
    }

    /** The person finished there. */
    @Transactional(noRollbackFor = Refusal.class)
    public void partnerCompleted(OnwardReferralId id, LocalDate day) {
        reports.completed(locked(id), day);
    }

    /** We take the person back from a partner with whom we stop; nothing happens when it is over there already. */
    public void takeBack(OnwardReferralId id) {
        reports.takenBack(locked(id));
    }

    public void answerQuestion(OnwardReferralId id, String reply) {
        words.check("answer", reply, QUESTION_LENGTH);
        onward(id).replyToQuestion(reply);
        events.publishEvent(new QuestionAnswered(id));
    }

    /** The receiver kept silent for too long. */
    public void lapse(OnwardReferralId id) {
        locked(id).moveTo(OnwardStatus.LAPSED);
    }

    /** LATER is accepted once. The day of the start, known or hoped for, and the reason may be null. */
    public void startChecked(OnwardReferralId id, StartAnswer answer, LocalDate day, NotStartedBecause why) {
        reports.checked(onward(id), answer, day, why);
    }

    /** What the talk after a return led to, and taught us (may be null). A wrong level is a question about the agreed route. */
    public void cameBack(OnwardReferralId id, AfterReturn next, Lesson learned) {
        OnwardReferral onward = onward(id);
        if (next == AfterReturn.ADVICE) {
            one(onward.caseId()).moveTo(CaseStatus.ADVISED, clock.instant());
        }
        onward.learn(learned);
        if (learned == Lesson.WRONG_LEVEL && onward.route() != null) {
            courses.flagRoute(onward.route(), learned.name());
        }
    }

    /** How often a receiver sent this case back, refused it, or nothing came of it; urgent help does not count. */
    @Transactional(readOnly = true)
    public int timesReturned(CaseId id) {
        return (int) onwards.findByCaseId(id).stream()
                .filter(onward -> !onward.isBeside() && onward.status().isReturn()).count();
    }

    /**
     * What this receiver may see of the referral with this number: exactly the data set, before its yes
     * nothing of who it is. Not found when it is another's, was not sent, or has ended.
     */
    public ReceiverView forReceiver(PartnerId receiver, String number) {
        return receivers.view(receiver, number);
    }

    /** The same of all referrals that wait for this receiver or go on there; other statuses have none. */
    public Page<ReceiverView> forReceiver(PartnerId receiver, Set<OnwardStatus> statuses, PageRequest page) {
        return receivers.list(receiver, statuses, page);
    }

    /** The referral with this number that was once sent to this receiver, for its answer. */
    @Transactional(readOnly = true)
    public OnwardReferralId addressedTo(PartnerId receiver, String number) {
        return receivers.addressed(receiver, number);
    }

    @Transactional(readOnly = true)
    public ReceiverNews news(OnwardReferralId id) {
        OnwardReferral onward = onward(id);
        return new ReceiverNews(id, onward.number(), onward.partner(), onward.branchId(),
                one(onward.caseId()).participantId(), onward.status());
    }

    /** Whether the person lets this receiver know of the referral at this moment. */
    @Transactional(readOnly = true)
    public boolean isShared(OnwardReferralId id) {
        OnwardReferral onward = onward(id);
        return onward.sentAt() != null && onward.status().isOpen() && participants
                .consent(one(onward.caseId()).participantId(), ConsentPurpose.SHARE_WITH_RECEIVER,
                        onward.partner().value())
                .filter(ConsentDecision.GIVEN::equals).isPresent();
    }

    @Transactional(readOnly = true)
    public OnwardView view(OnwardReferralId id) {
        return view(onward(id));
    }

    /** The referral with this number, as far as it is of one of these branches. */
    @Transactional(readOnly = true)
    public OnwardView find(String number, Collection<BranchId> branches) {
        return onwards.findByNumber(number).filter(onward -> branches.contains(onward.branchId())).map(this::view)
                .orElseThrow(OnwardDesk::unknown);
    }

    /** Referrals of these branches about which the receiver may still have something to say, newest first. */
    @Transactional(readOnly = true)
    public List<OnwardView> open(Collection<BranchId> branches) {
        return onwards.findByBranchIdInAndStatusInOrderBySentAtDesc(branches, OnwardStatus.withTheReceiver()).stream()
                .map(this::view).toList();
    }

    /** Referrals of this branch about which the receiver keeps silent longer than management wants. */
    @Transactional(readOnly = true)
    public List<OnwardView> silent(BranchId branch) {
        return silence.tooLong(branch).stream().map(this::view).toList();
    }

    private OnwardView view(OnwardReferral onward) {
        String receiver = Optional.ofNullable(onward.partner()).map(partners::find).map(Partner::name)
                .orElse(onward.receiverName());
        return new OnwardView(onward.id(), onward.number(), onward.caseId(), onward.branchId(), onward.status(), onward.reason(),
                onward.partner(), receiver, onward.offering(), onward.why(), onward.mode(), onward.dataSet(),
                onward.sentAt(), onward.appointment(), onward.startsOn(), onward.rejectedBecause(),
                onward.notStartedBecause(), onward.question());
    }

    private OnwardReferral onward(OnwardReferralId id) {
        return onwards.findById(id).orElseThrow(OnwardDesk::unknown);
    }

    // Two answers at once are heard one after the other: the second sees what became of the first.
    private OnwardReferral locked(OnwardReferralId id) {
        OnwardReferral onward = onward(id);
        entities.refresh(onward, LockModeType.PESSIMISTIC_WRITE);
        return onward;
    }

    static Refusal unknown() {
        return Refusal.notFound("Deze doorverwijzing kennen we niet.");
    }

    private ReferralCase one(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }
}
