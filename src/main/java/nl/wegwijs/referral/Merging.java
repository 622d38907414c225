package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.AccessLog;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.PartnerId;

/** Makes two signals about one person one case, each referrer with its own thread; and undoes that. */
@Component
class Merging {

    private final Signals signals;
    private final Cases cases;
    private final SignalConsents consents;
    private final ParticipantRegister participants;
    private final UrgentDesk urgent;
    private final AccessLog accessLog;
    private final Norms norms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(Signals signals, Cases cases, SignalConsents consents, ParticipantRegister participants,
            UrgentDesk urgent, AccessLog accessLog, Norms norms, ApplicationEventPublisher events, Clock clock) {
        this.signals = signals;
        this.cases = cases;
        this.consents = consents;
        this.participants = participants;
        this.urgent = urgent;
        this.accessLog = accessLog;
        this.norms = norms;
        this.events = events;
        this.clock = clock;
    }

    /** The person is sealed with the signal for as long as this can be undone. */
    void merge(Signal signal, Candidate sealed, ReferralCase into, Urgency urgency) {
        into.requireOpen();
        consents.takeOver(signal, into.participantId(), into.milestones().containsKey(Milestone.CONSENT));
        into.keepOwnerFields(signal.ownerFields());
        signal.mergeInto(into.id(), sealed, clock.instant());
        accessLog.note("SIGNAL_MERGED", into.number());
        events.publishEvent(new MilestoneReached(into.id(), FeedbackEvent.RECEIVED, signal.id()));
        if (urgency == Urgency.ACUTE) {
            urgent.report(into, signal);
        }
        if (into.raise(urgency)) {
            events.publishEvent(new UrgencyRaised(into.id(), urgency));
        }
    }

    /** All signals of a case that turned out to be a double go to the other one; its person is forgotten here. */
    void moveSignals(ReferralCase from) {
        ReferralCase into = cases.findById(from.mergedInto()).orElseThrow();
        Candidate sealed = participants.person(from.participantId()).asCandidate();
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(from.id())
                .forEach(signal -> merge(signal, sealed, into, from.urgency()));
        participants.discard(from.participantId());
        from.forgetPerson();
    }

    /** The signal gets its person back; what was agreed through it no longer counts for the first person. */
    void undo(Signal signal, UndoReason why) {
        ReferralCase was = cases.findById(signal.caseId())
                .orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
        PartnerId partner = signal.partnerId();
        signal.unmerge(why, clock.instant());
        if (partner != null && threadsOf(was, partner) == 0) {
            participants.recordConsent(was.participantId(), ConsentGiven.of(ConsentPurpose.FEEDBACK_TO_REFERRER,
                    ConsentDecision.WITHDRAWN, ConsentMethod.SPOKEN).forReceiver(partner.value()));
        }
        accessLog.note("SIGNAL_UNMERGED", was.number());
    }

    private long threadsOf(ReferralCase one, PartnerId partner) {
        return signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).stream()
                .filter(signal -> partner.equals(signal.partnerId())).count();
    }

    @EventListener
    void on(CaseClosed closed) {
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(closed.caseId()).forEach(Signal::forgetSealed);
    }

    /** Once a day: what can no longer be undone is no longer kept. */
    void forgetSealed(LocalDate today) {
        List<Signal> sealed = signals.findBySealedIsNotNull();
        sealed.stream().filter(signal -> norms.after(signal.branchId(), "undoMerge",
                        signal.statusSince().atZone(clock.getZone()).toLocalDate()).isBefore(today))
                .forEach(Signal::forgetSealed);
    }
}
