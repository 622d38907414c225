package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerRegister;

/** Where somebody is sent on to another organisation: never further than the person agreed to. */
@Service
@Transactional
public class OnwardDesk {

    private static final int WHY_LENGTH = 150;
    private static final int SPOKE_WITH_LENGTH = 60;
    private static final int PLACE_LENGTH = 120;
    private static final int REPLY_LENGTH = 200;

    private final OnwardReferrals onwards;
    private final Cases cases;
    private final Intakes intakes;
    private final ParticipantRegister participants;
    private final PartnerRegister partners;
    private final Words words;
    private final Numbering numbering;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnwardDesk(OnwardReferrals onwards, Cases cases, Intakes intakes, ParticipantRegister participants,
            PartnerRegister partners, Words words, Numbering numbering, ApplicationEventPublisher events,
            Clock clock) {
        this.onwards = onwards;
        this.cases = cases;
        this.intakes = intakes;
        this.participants = participants;
        this.partners = partners;
        this.words = words;
        this.numbering = numbering;
        this.events = events;
        this.clock = clock;
    }

    public OnwardReferralId prepare(CaseId caseId, OnwardPlan plan) {
        words.check("whyThis", plan.why(), WHY_LENGTH);
        ReferralCase one = one(caseId);
        one.moveTo(CaseStatus.ONWARD, clock.instant());
        return onwards.save(new OnwardReferral(numbering.next("DV", 4), one, plan)).id();
    }

    /** Exactly what would be sent, as field names; shown to the person before the yes. */
    @Transactional(readOnly = true)
    public Set<String> dataSet(OnwardReferralId id) {
        ReferralCase one = one(onward(id).caseId());
        Person person = participants.person(one.participantId());
        Set<String> fields = new LinkedHashSet<>();
        addIfKnown(fields, "givenName", person.givenName());
        addIfKnown(fields, "familyName", person.familyName());
        addIfKnown(fields, "phone", person.phone());
        addIfKnown(fields, "preferredChannel", person.preferredChannel());
        addIfKnown(fields, "contactTimes", person.contactTimes().isEmpty() ? null : person.contactTimes());
        addIfKnown(fields, "contactLanguage", person.contactLanguage());
        if (!one.goals().isEmpty()) {
            fields.add("goal");
            fields.add("domain");
        }
        intakes.findById(one.id()).filter(talk -> !talk.availability().isEmpty())
                .ifPresent(talk -> fields.add("availability"));
        return fields;
    }

    /** The consent counts for exactly this receiver and this referral. */
    public void consent(OnwardReferralId id, boolean given, ConsentMethod method, boolean teachBackDone,
            boolean alone) {
        OnwardReferral onward = onward(id);
        onward.answerConsent(given, alone);
        if (onward.partner() != null) {
            participants.recordConsent(one(onward.caseId()).participantId(),
                    ConsentGiven.of(ConsentPurpose.SHARE_WITH_RECEIVER,
                                    given ? ConsentDecision.GIVEN : ConsentDecision.REFUSED, method)
                            .forReceiver(onward.partner().value()).explained("nl", null, teachBackDone));
        }
    }

    public void handOver(OnwardReferralId id, WarmHandover handover) {
        words.check("spokeWith", handover.spokeWith(), SPOKE_WITH_LENGTH);
        words.check("place", handover.place(), PLACE_LENGTH);
        Instant startOfToday = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        if (handover.appointment() == null || handover.appointment().isBefore(startOfToday)) {
            throw Refusal.invalid("appointment", "IN_PAST", "Kies een dag die nog komt.");
        }
        onward(id).handOver(handover, dataSet(id), clock.instant());
        sent(id);
    }

    public void send(OnwardReferralId id) {
        onward(id).send(HandoverMode.SUPPORTED, dataSet(id), clock.instant());
        sent(id);
    }

    private void sent(OnwardReferralId id) {
        CaseId caseId = onward(id).caseId();
        one(caseId).mark(Milestone.ONWARD_SENT, clock.instant());
        events.publishEvent(new MilestoneReached(caseId, FeedbackEvent.ONWARD));
    }

    /** The person goes alone, with a card; we send nothing. */
    public void handInformation(OnwardReferralId id) {
        onward(id).handInformation();
    }

    /** A question leaves the referral as it is. The reason goes with REJECTED, else null. */
    public void partnerAnswered(OnwardReferralId id, PartnerAnswer answer, RejectedBecause why) {
        switch (answer) {
            case ACCEPTED -> onward(id).accept(clock.instant());
            case REJECTED -> onward(id).reject(why, clock.instant());
            case NO_ANSWER -> onward(id).moveTo(OnwardStatus.LAPSED);
            case QUESTION -> onward(id).require(OnwardStatus.SENT);
        }
    }

    public void answerQuestion(OnwardReferralId id, String reply) {
        words.check("answer", reply, REPLY_LENGTH);
        onward(id).replyToQuestion(reply);
    }

    /** LATER is accepted once. The day of the start, known or hoped for, and the reason may be null. */
    public void startChecked(OnwardReferralId id, StartAnswer answer, LocalDate day, NotStartedBecause why) {
        OnwardReferral onward = onward(id);
        switch (answer) {
            case STARTED -> {
                onward.startedOn(day == null ? LocalDate.now(clock) : day);
                one(onward.caseId()).mark(Milestone.ONWARD_STARTED, clock.instant());
            }
            case LATER -> onward.startsLater(day);
            case NOT_STARTED -> onward.failed(OnwardStatus.NOT_STARTED, why);
            case RETURNED -> onward.failed(OnwardStatus.RETURNED, why);
        }
    }

    /** How often a receiver sent this case back, refused it, or nothing came of it. */
    @Transactional(readOnly = true)
    public int timesReturned(CaseId id) {
        return (int) onwards.findByCaseId(id).stream().filter(onward -> onward.status().isReturn()).count();
    }

    /** What the talk after a return taught us; may be null. */
    public void cameBack(OnwardReferralId id, Lesson learned) {
        onward(id).learn(learned);
    }

    @Transactional(readOnly = true)
    public OnwardView view(OnwardReferralId id) {
        OnwardReferral onward = onward(id);
        return new OnwardView(id, onward.number(), onward.caseId(), onward.status(), onward.reason(),
                onward.partner(), partner(onward).map(Partner::name).orElse(null), onward.offering(), onward.why(),
                onward.mode(), onward.dataSet(), onward.sentAt(), onward.appointment(), onward.startsOn(),
                onward.rejectedBecause(), onward.notStartedBecause());
    }

    private Optional<Partner> partner(OnwardReferral onward) {
        return Optional.ofNullable(onward.partner()).map(partners::find);
    }

    private static void addIfKnown(Set<String> fields, String name, Object value) {
        if (value != null) {
            fields.add(name);
        }
    }

    private OnwardReferral onward(OnwardReferralId id) {
        return onwards.findById(id).orElseThrow(() -> Refusal.notFound("Deze doorverwijzing kennen we niet."));
    }

    private ReferralCase one(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }
}
