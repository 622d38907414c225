package nl.wegwijs.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.referral.SignalCounts;

/**
 * A partner's own figures per year, made of what it heard. They move once a month: who looks every day
 * would else see whom the news of today is about.
 */
@PartnerPage
class FiguresPage {

    private static final int YEARS = 3;

    record Year(int year, List<String> counts) {
    }

    private final SentSignals signals;
    private final Clock clock;

    FiguresPage(SentSignals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    @GetMapping("/partner/cijfers")
    String show(@AuthenticationPrincipal PartnerUserView me, Model model) {
        LocalDate until = LocalDate.now(clock).withDayOfMonth(1);
        int last = until.minusDays(1).getYear();
        model.addAttribute("until", until.minusDays(1));
        model.addAttribute("years", IntStream.range(0, YEARS).map(back -> last - back)
                .mapToObj(year -> new Year(year, counts(me, year, until))).toList());
        return "portal/figures";
    }

    private List<String> counts(PartnerUserView me, int year, LocalDate until) {
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        SignalCounts counts = signals.counts(me.partner(), start(LocalDate.of(year, 1, 1)),
                start(end.isBefore(until) ? end : until), start(until));
        return SmallCells.written(counts.sent(), counts.reached(), counts.started(), counts.completed());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
