package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import nl.wegwijs.library.Colleague;

/** The board of the team, on a screen or on paper: work of today, work that is late, and who waits long. */
@Controller
class TeamPage {

    private final Optional<TeamTasks> tasks;
    private final FigureBook book;
    private final FigureRows rows;
    private final Clock clock;

    TeamPage(Optional<TeamTasks> tasks, FigureBook book, FigureRows rows, Clock clock) {
        this.tasks = tasks;
        this.book = book;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/figures/team")
    String show(@AuthenticationPrincipal Colleague me, Model page) {
        List<TeamTasks.TeamLoad> teams = tasks.map(all -> all.of(me.branchIds())).orElse(List.of());
        page.addAttribute("teams", teams);
        page.addAttribute("waiting", book.answers(FigureTables.figures("K19", "K20"), FigureFilter.of(
                me.branchIds().stream().map(branch -> branch.value()).toList(),
                FigurePeriod.year(LocalDate.now(clock).getYear()))));
        page.addAttribute("asOf", FiguresBoard.MOMENT.format(clock.instant().atZone(clock.getZone())));
        page.addAttribute("known", rows.asOf().isPresent());
        return "insight/team";
    }
}
