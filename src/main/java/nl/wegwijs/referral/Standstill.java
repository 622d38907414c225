package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Norms;

/** Notices cases in which nothing happens, and says so once per term of the norm. */
@Component
class Standstill {

    private static final String NORM = "stale";
    // No norm is shorter than this; it spares looking at every case every day.
    private static final int NEVER_WITHIN_DAYS = 7;

    private final Cases cases;
    private final Norms norms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standstill(Cases cases, Norms norms, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.norms = norms;
        this.events = events;
        this.clock = clock;
    }

    void notice(LocalDate today) {
        Instant before = today.minusDays(NEVER_WITHIN_DAYS).atStartOfDay(clock.getZone()).toInstant();
        cases.findUnmovedSince(before).stream().filter(one -> !norms.after(one.branchId(), NORM, since(one))
                .isAfter(today)).forEach(one -> {
            one.askedAboutStandstill(today);
            events.publishEvent(new CaseStale(one.id()));
        });
    }

    private LocalDate since(ReferralCase one) {
        LocalDate moved = LocalDate.ofInstant(one.statusSince(), clock.getZone());
        return Stream.of(moved, one.staleAskedOn()).filter(day -> day != null).max(LocalDate::compareTo).orElseThrow();
    }
}
