package nl.wegwijs.insight;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import nl.wegwijs.insight.FigureAddress.Choice;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Colleague;

/** The figures of one's own branches, filtered by what stands in the address; what is unknown there is no filter. */
@Controller
class FiguresBoard {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", DUTCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private final FigureBook book;
    private final FigureGroups groups;
    private final FigureRows rows;
    private final FigureChoices choices;
    private final FigureAddress addresses;
    private final FigureTargets targets;
    private final FigureCases cases;
    private final Branches branches;
    private final Clock clock;

    FiguresBoard(FigureBook book, FigureGroups groups, FigureRows rows, FigureChoices choices, FigureAddress addresses,
            FigureTargets targets, FigureCases cases, Branches branches, Clock clock) {
        this.book = book;
        this.groups = groups;
        this.rows = rows;
        this.choices = choices;
        this.addresses = addresses;
        this.targets = targets;
        this.cases = cases;
        this.branches = branches;
        this.clock = clock;
    }

    record Step(String title, String number, String share, int width) {
    }

    @GetMapping("/figures")
    String show(@AuthenticationPrincipal Colleague me, @RequestParam Map<String, String> asked, Model page) {
        Subject subject = Arrays.stream(Subject.values()).filter(one -> one.code().equals(asked.get("onderwerp")))
                .findFirst().orElse(Subject.TRECHTER);
        List<Choice> filters = addresses.choices(me, asked);
        FigureFilter filter = addresses.filter(me, filters);
        Map<String, FigureTargets.Target> aims = targets.of(filter.branches().stream()
                .map(branch -> branches.libraryOrg(BranchId.of(branch))).collect(Collectors.toSet()));
        page.addAttribute("subjects", Subject.values());
        page.addAttribute("subject", subject);
        page.addAttribute("filters", filters);
        page.addAttribute("address", FigureAddress.address(filters));
        page.addAttribute("period", filter.period().title());
        page.addAttribute("notes", FigureTables.notes(filter.period()));
        page.addAttribute("narrow", filter.isNarrow());
        page.addAttribute("asOf", rows.asOf().map(moment -> MOMENT.format(moment.atZone(clock.getZone()))).orElse(null));
        page.addAttribute("until", DAY.format(book.until(Population.SIGNALS).minusDays(1)));
        page.addAttribute("cohortUntil", DAY.format(book.until(Population.COHORT).minusDays(1)));
        // Asked together: what is of the same population is one question to the database.
        List<Figure> steps = subject == Subject.TRECHTER ? FunnelStage.figures() : List.of();
        List<Figure> all = new ArrayList<>(steps);
        all.add(FunnelStage.errors());
        all.addAll(FigureList.of(subject));
        List<FigureBook.Answer> answers = book.answers(subject == Subject.TRECHTER ? all : FigureList.of(subject), filter);
        if (subject == Subject.TRECHTER) {
            page.addAttribute("funnel", funnel(answers.subList(0, steps.size())));
            page.addAttribute("errors", answers.get(steps.size()));
            answers = answers.subList(steps.size() + 1, answers.size());
        }
        page.addAttribute("groups", subject == Subject.DOELGROEPEN ? groups.of(filter, choices) : List.of());
        page.addAttribute("figures", answers.stream()
                .map(answer -> FigureCard.of(answer, aims.get(answer.figure().id()))).toList());
        page.addAttribute("notYet", subject == Subject.MENSEN ? NotMeasured.ALL : List.of());
        return "insight/figures";
    }

    /** The cases behind one figure; a step of the funnel goes by its place, from 0. */
    @GetMapping("/figures/cases")
    String cases(@AuthenticationPrincipal Colleague me, @RequestParam Map<String, String> asked, Model page) {
        Figure figure = figure(asked.get("cijfer"), asked.get("stap"));
        List<Choice> filters = addresses.choices(me, asked);
        FigureFilter filter = addresses.filter(me, filters);
        page.addAttribute("figure", figure);
        page.addAttribute("behind", cases.behind(figure, filter, me));
        page.addAttribute("chosen", filters.stream().filter(choice -> choice.chosen() != null && choice.options().size() > 0)
                .map(choice -> choice.label() + ": " + choice.options().get(choice.chosen())).toList());
        page.addAttribute("back", "/figures?onderwerp=" + figure.subject().code() + FigureAddress.address(filters));
        page.addAttribute("most", FigureCases.AT_MOST);
        return "insight/cases";
    }

    private static Figure figure(String id, String step) {
        List<Figure> steps = FunnelStage.figures();
        if ("K13".equals(id) && step != null && step.matches("\\d") && Integer.parseInt(step) < steps.size()) {
            return steps.get(Integer.parseInt(step));
        }
        return FigureList.ALL.stream().filter(one -> one.id().equals(id) && FigureCases.has(one)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Step> funnel(List<FigureBook.Answer> answers) {
        List<Step> steps = new ArrayList<>();
        double first = answers.get(0).value().height();
        double before = 0;
        for (FigureBook.Answer answer : answers) {
            double number = answer.value().height();
            String share = before == 0 || number == 0 ? "" : Math.round(100 * number / before) + "%";
            steps.add(new Step(answer.figure().title(), answer.value().number(), share,
                    first == 0 ? 0 : (int) Math.round(300 * number / first)));
            before = number;
        }
        return steps;
    }
}
