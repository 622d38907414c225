package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;
import nl.wegwijs.partner.PartnerId;

/** Where attempts to reach somebody are written down, and what is to be tried next is known. */
@Service
@Transactional
public class ContactDesk {

    private final Cases cases;
    private final Signals signals;
    private final ParticipantRegister participants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactDesk(Cases cases, Signals signals, ParticipantRegister participants, ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.signals = signals;
        this.participants = participants;
        this.events = events;
        this.clock = clock;
    }

    /** An agreement to call back is no miss; who is reached but does not want to go on has declined. */
    ContactOutcome record(ReferralCase one, ContactPurpose purpose, Channel channel, ContactResult result,
            Instant callBackAt, boolean wantsToGoOn) {
        Instant now = clock.instant();
        if (result == ContactResult.CALL_BACK && (callBackAt == null || !callBackAt.isAfter(now))) {
            throw Refusal.invalid("callBackAt", "NOT_IN_FUTURE", "Kies een moment dat nog komt.");
        }
        if (result.isMiss()) {
            round(one, purpose).check(channel, now, clock.getZone());
        }
        add(one, purpose, ContactChannel.of(channel), result, result == ContactResult.CALL_BACK ? callBackAt : null);
        return concluded(one, purpose, switch (result) {
            case CALL_BACK -> ContactOutcome.CALL_BACK;
            case DECLINED -> ContactOutcome.DECLINED;
            case REACHED -> wantsToGoOn ? ContactOutcome.REACHED : ContactOutcome.DECLINED;
            case NO_ANSWER, VOICEMAIL, WRONG_NUMBER -> round(one, purpose).afterMiss();
        });
    }

    private void add(ReferralCase one, ContactPurpose purpose, ContactChannel channel, ContactResult result,
            Instant callBackAt) {
        one.attempted(new ContactAttempt(round(one, purpose).misses() + 1, purpose, channel, clock.instant(), result,
                callBackAt));
    }

    // Only at the intake the referrer knows that we call; later it is no business of a referrer.
    private ContactOutcome concluded(ReferralCase one, ContactPurpose purpose, ContactOutcome outcome) {
        if (outcome.endsRound()) {
            one.endContact(purpose);
        }
        if (outcome == ContactOutcome.UNREACHABLE && purpose == ContactPurpose.INTAKE) {
            events.publishEvent(new MilestoneReached(one.id(), FeedbackEvent.NOT_REACHED));
        }
        return outcome;
    }

    @Transactional(readOnly = true)
    public ContactAdvice advice(CaseId id, ContactPurpose purpose) {
        return round(one(id), purpose).advice(clock.getZone());
    }

    /** The first signal brought the person to our desk, and somebody has time for an intake now. */
    @Transactional(readOnly = true)
    public boolean isAtDesk(CaseId id, ContactPurpose purpose) {
        return purpose == ContactPurpose.INTAKE && one(id).attempts().isEmpty()
                && signalsOf(id).stream().limit(1).anyMatch(first -> first.isAtDesk() && first.told().canIntakeNow());
    }

    /** In the first talk it shows that the person has a case: this one ends, its signals go on there. */
    public void isDoubleOf(CaseId id, Channel channel, CaseId other) {
        ReferralCase one = one(id);
        add(one, ContactPurpose.INTAKE, ContactChannel.of(channel), ContactResult.REACHED, null);
        one.endContact(ContactPurpose.INTAKE);
        one.isDoubleOf(one(other));
    }

    /** Writes down that the person stands here and wants the talk. */
    public ContactOutcome meet(CaseId id, ContactPurpose purpose) {
        ReferralCase one = one(id);
        add(one, purpose, ContactChannel.IN_PERSON, ContactResult.REACHED, null);
        return concluded(one, purpose, ContactOutcome.REACHED);
    }

    /** The person came to us or called us; that ends the trying, and {@link ContactMade} tells it. */
    public ContactOutcome met(CaseId id, ContactPurpose purpose, boolean inPerson, boolean wantsToGoOn) {
        ReferralCase one = one(id);
        add(one, purpose, inPerson ? ContactChannel.IN_PERSON : ContactChannel.PHONE, ContactResult.REACHED, null);
        ContactOutcome outcome = concluded(one, purpose,
                wantsToGoOn ? ContactOutcome.REACHED : ContactOutcome.DECLINED);
        events.publishEvent(new ContactMade(id, outcome));
        return outcome;
    }

    /** The referrer that may help us to find the person: it may hear whether we reached somebody. */
    @Transactional(readOnly = true)
    public PartnerId helpingReferrer(CaseId id) {
        return helpers(one(id)).stream().findFirst().map(Signal::partnerId)
                .orElseThrow(() -> Refusal.conflict("NO_REFERRER", "Er is geen doorverwijzer die mag helpen."));
    }

    /** We ask the referrer by message, told with {@link ReferrerAsked}; an offer comes later, so this is WAITING. */
    public ReferrerHelp askReferrer(CaseId id) {
        ReferralCase one = one(id);
        one.referrerAsked(clock.instant());
        helpers(one).stream().findFirst().ifPresent(signal -> events.publishEvent(new ReferrerAsked(signal.id())));
        return ReferrerHelp.WAITING;
    }

    /** Whether the sender of this signal may still help us, and we still look for the person. */
    @Transactional(readOnly = true)
    public boolean isStillAsked(SignalId id) {
        return signals.findById(id).filter(signal -> signal.caseId() != null).filter(signal ->
                cases.findById(signal.caseId()).filter(one -> one.status() == CaseStatus.CONTACTING && one.isReferrerAsked())
                        .map(this::helpers).stream().flatMap(List::stream).anyMatch(one -> one.id().equals(id))).isPresent();
    }

    /** What the referrer offers; no offer yet is WAITING. A new number goes with NEW_NUMBER only. */
    public ReferrerHelp referrerAsked(CaseId id, ReferrerOffer offer, PhoneNumber newPhone) {
        ReferralCase one = one(id);
        one.referrerAsked(clock.instant());
        if (offer == ReferrerOffer.NEW_NUMBER && newPhone == null) {
            throw Refusal.invalid("newPhone", "REQUIRED", "Schrijf het nieuwe telefoonnummer op.");
        }
        if (offer == ReferrerOffer.NEW_NUMBER) {
            participants.changePhone(one.participantId(), newPhone);
        }
        if (offer == ReferrerOffer.CANNOT) {
            giveUp(id, ContactPurpose.INTAKE);
        }
        return offer == null ? ReferrerHelp.WAITING : offer == ReferrerOffer.CANNOT ? ReferrerHelp.NO : ReferrerHelp.YES;
    }

    /** The referrer spoke to the person after all; a new number may be null. */
    public void referrerReconnected(CaseId id, PhoneNumber newPhone) {
        ReferralCase one = one(id);
        if (newPhone != null) {
            participants.changePhone(one.participantId(), newPhone);
        }
        events.publishEvent(new ReferrerReconnected(id));
    }

    public void giveUp(CaseId id, ContactPurpose purpose) {
        concluded(one(id), purpose, ContactOutcome.UNREACHABLE);
    }

    int attempts(CaseId id, ContactPurpose purpose) {
        return round(one(id), purpose).attempts().size();
    }

    int misses(CaseId id, ContactPurpose purpose) {
        return round(one(id), purpose).misses();
    }

    private ContactRound round(ReferralCase one, ContactPurpose purpose) {
        Person person = participants.person(one.participantId());
        boolean first = purpose == ContactPurpose.INTAKE;
        List<Signal> signalsSoFar = signalsOf(one.id());
        return ContactRound.of(one.attempts(), purpose, new ContactRules(
                person.preferredChannel() == null ? Channel.PHONE : person.preferredChannel(), person.contactTimes(),
                first && !one.isReferrerAsked() && !helpers(one).isEmpty(),
                first && signalsSoFar.stream().allMatch(signal -> signal.partnerId() == null),
                person.email() != null));
    }

    private List<Signal> helpers(ReferralCase one) {
        return signalsOf(one.id()).stream().filter(signal -> signal.partnerId() != null)
                .filter(signal -> participants.feedbackLevel(one.participantId(), signal.partnerId().value())
                        .filter(level -> level != FeedbackLevel.NONE).isPresent())
                .toList();
    }

    private List<Signal> signalsOf(CaseId id) {
        return signals.findByCaseIdOrderByReceivedAtAscNumberAsc(id);
    }

    private ReferralCase one(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }
}
