package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferGapReason;
import nl.wegwijs.course.OfferGaps;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;

/** Where providers send on whom they cannot serve: we take the person, or say who may. */
@Service
@Transactional
public class ReverseDesk {

    private final Signals signals;
    private final CourseCatalogue courses;
    private final OfferGaps gaps;
    private final Norms norms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReverseDesk(Signals signals, CourseCatalogue courses, OfferGaps gaps, Norms norms,
            ApplicationEventPublisher events, Clock clock) {
        this.signals = signals;
        this.courses = courses;
        this.gaps = gaps;
        this.norms = norms;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReverseFacts facts(SignalId id) {
        Signal signal = signal(id);
        return new ReverseFacts(signal.consentAtSource(), reverse(signal).map(Reverse::reason).orElse(null),
                courses.teaches(signal.branchId(), signal.told().needDomains()));
    }

    /** From here it is a signal like any other; looks whether the same keeps happening. */
    public void accept(SignalId id) {
        Signal signal = signal(id);
        signal.staysSubmitted();
        reportPattern(signal);
        events.publishEvent(new SignalReceived(signal.id(), signal.number(), signal.branchId(), false));
    }

    /** Without a colleague: we do not teach this, and name whoever does, if anybody. */
    public void decline(SignalId id) {
        Signal signal = signal(id);
        OfferingId elsewhere = signal.told().needDomains().stream().sorted()
                .flatMap(domain -> courses.offeringsFor(domain).stream())
                .filter(offering -> !offering.inLibrary() && !offering.provider().equals(signal.partnerId()))
                .sorted(Comparator.comparing(OfferingView::title)).map(OfferingView::id).findFirst().orElse(null);
        signal.decline(RejectReason.NOT_OFFERED, elsewhere, clock.instant());
    }

    /** What a colleague decides; reason and alternative go with DECLINE, and the alternative may be null. */
    public void review(SignalId id, ReverseDecision decision, RejectReason why, OfferingId alternative) {
        signal(id).staysSubmitted();
        if (decision == ReverseDecision.DECLINE) {
            signal(id).decline(why, alternative, clock.instant());
        }
    }

    private void reportPattern(Signal signal) {
        Optional<Reverse> reverse = reverse(signal).filter(told -> told.offeringId() != null);
        if (reverse.isEmpty()) {
            return;
        }
        OfferingId offering = new OfferingId(reverse.get().offeringId());
        long same = signals.reverseOnes(offering.toString(), reverse.get().reason().name()).stream()
                .filter(this::isRecent).count();
        if (same >= norms.times(signal.branchId(), "reversePatternTimes")) {
            gaps.report(signal.branchId(), courses.offering(offering).domain(), OfferGapReason.REVERSE_PATTERN,
                    offering);
        }
    }

    private boolean isRecent(Signal signal) {
        LocalDate received = LocalDate.ofInstant(signal.receivedAt(), clock.getZone());
        return !norms.after(signal.branchId(), "reversePattern", received).isBefore(LocalDate.now(clock));
    }

    private static Optional<Reverse> reverse(Signal signal) {
        return Optional.ofNullable(signal.told().reverse());
    }

    private Signal signal(SignalId id) {
        return signals.findById(id).orElseThrow(() -> Refusal.notFound("Dit signaal kennen we niet."));
    }
}
