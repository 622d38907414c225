package nl.wegwijs.referral;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** What partners tell later of signals that they sent. Another partner's signal does not exist for them. */
@Service
@Transactional
public class PartnerSignals {

    private final ReferralDesk desk;
    private final Signals signals;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerSignals(ReferralDesk desk, Signals signals, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.signals = signals;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** What was missing; the receipt says what became of the signal. */
    public SignalReceipt complete(PartnerId who, String number, InfoAnswer answer) {
        Signal signal = signals.ofPartner(who, number);
        if (signal.status() != SignalStatus.NEEDS_INFO) {
            throw movedOn();
        }
        desk.completeByPartner(signal.id(), answer);
        return SignalReceipt.of(signal);
    }

    /** Takes the signal back before it is a case; told again it changes nothing. */
    public SignalReceipt withdraw(PartnerId who, String number) {
        Signal signal = signals.ofPartner(who, number);
        if (signal.status() != SignalStatus.WITHDRAWN) {
            if (!signal.status().leadsTo(SignalStatus.WITHDRAWN)) {
                throw movedOn();
            }
            desk.withdraw(signal.id());
        }
        return SignalReceipt.of(signal);
    }

    /**
     * The partner spoke to the person whom we could not reach; a new number may be null. The partner cannot
     * notice whether we reached the person meanwhile: what comes too late goes to a colleague.
     */
    public void reconnected(PartnerId who, String number, PhoneNumber newPhone) {
        Signal signal = signals.ofPartner(who, number);
        if (signal.caseId() == null) {
            throw Refusal.conflict("NO_CASE", "Van dit signaal is nog geen traject gemaakt.");
        }
        if (cases.findById(signal.caseId()).filter(ReferralCase::isBeforeTheTalk).isPresent()) {
            desk.referrerReconnected(signal.id(), newPhone);
        } else {
            events.publishEvent(new LateReport(signal.caseId(), "referrerReconnected", clock.instant()));
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("SIGNAL_MOVED_ON", "Dit signaal is al verder. Vraag hoe het nu staat.");
    }
}
