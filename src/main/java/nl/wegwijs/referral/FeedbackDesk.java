package nl.wegwijs.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** What referrers hear: coded messages, one thread per signal, within the consent. */
@Service
@Transactional
public class FeedbackDesk {

    private final FeedbackMessages messages;
    private final Signals signals;
    private final Cases cases;
    private final ParticipantRegister participants;
    private final PartnerRegister partners;
    private final SignalReports reports;
    private final FeedbackScale scale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackDesk(FeedbackMessages messages, Signals signals, Cases cases, ParticipantRegister participants,
            PartnerRegister partners, SignalReports reports, FeedbackScale scale, ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.signals = signals;
        this.cases = cases;
        this.participants = participants;
        this.partners = partners;
        this.reports = reports;
        this.scale = scale;
        this.events = events;
        this.clock = clock;
    }

    /** One per signal of this case that a partner sent. */
    @Transactional(readOnly = true)
    public List<FeedbackThread> threads(CaseId id) {
        ReferralCase one = cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
        return signals.findByCaseIdOrderByReceivedAtAscNumberAsc(id).stream()
                .filter(signal -> signal.partnerId() != null)
                .map(signal -> thread(signal, one))
                .toList();
    }

    private FeedbackThread thread(Signal signal, ReferralCase one) {
        PartnerId partner = signal.partnerId();
        FeedbackLevel level = participants.feedbackLevel(one.participantId(), partner.value())
                .orElse(FeedbackLevel.NONE);
        return new FeedbackThread(signal.id(), partner, partners.find(partner).type().name(), level);
    }

    /** Adds a message when this scope lets the referrer hear something new of the event. */
    public void tell(SignalId id, FeedbackScope scope, FeedbackEvent event) {
        Signal signal = signal(id);
        CaseOutcome outcome = cases.findById(signal.caseId()).map(ReferralCase::outcome).orElse(null);
        Optional<ReferrerFeedback> last = messages.findFirstBySignalIdOrderByNDesc(id);
        PartnerStatus.heard(scope, event, outcome)
                .filter(code -> last.map(ReferrerFeedback::code).filter(code::equals).isEmpty())
                .ifPresent(code -> add(new ReferrerFeedback(id, last.map(ReferrerFeedback::n).orElse(0) + 1,
                        event, scope, code, clock.instant())));
    }

    private void add(ReferrerFeedback message) {
        messages.save(message);
        events.publishEvent(new FeedbackGiven(message.signalId(), message.n()));
    }

    /** What the sender may know of this signal now; empty for a signal without a partner. */
    @Transactional(readOnly = true)
    public Optional<SignalNews> news(SignalId id) {
        Signal signal = signal(id);
        return Optional.ofNullable(signal.partnerId()).map(partner -> {
            SignalReports.SignalReport report = reports.of(signal);
            int n = signal.caseId() == null ? 0
                    : messages.findFirstBySignalIdOrderByNDesc(id).map(ReferrerFeedback::n).orElse(0);
            return new SignalNews(id, signal.number(), partner, signal.partnerUserId(), signal.branchId(), participantOf(signal),
                    report.status(), n, report.missing());
        });
    }

    private ParticipantId participantOf(Signal signal) {
        return Optional.ofNullable(signal.caseId()).flatMap(cases::findById).map(ReferralCase::participantId)
                .orElse(null);
    }

    /** Whether message n of this thread would be given today as well, with the consent that counts now. */
    @Transactional(readOnly = true)
    public boolean mayStillHear(SignalId id, int n) {
        Signal signal = signal(id);
        Optional<ReferralCase> about = Optional.ofNullable(signal.caseId()).flatMap(cases::findById);
        return messages.findBySignalIdAndN(id, n).flatMap(message -> about.flatMap(one -> PartnerStatus.heard(
                        scale.scope(thread(signal, one), message.event()), message.event(), one.outcome()))
                .filter(message.code()::equals)).isPresent();
    }

    private Signal signal(SignalId id) {
        return signals.findById(id).orElseThrow(() -> Refusal.notFound("Dit signaal kennen we niet."));
    }
}
