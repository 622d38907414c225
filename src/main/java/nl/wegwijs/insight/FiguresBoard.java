package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.library.Colleague;

/** The figures of one's own branches, filtered by what stands in the address; what is unknown there is no filter. */
@Controller
class FiguresBoard {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", DUTCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final int YEARS = 5;

    private final FigureBook book;
    private final FigureGroups groups;
    private final FigureRows rows;
    private final FigureChoices choices;
    private final Clock clock;

    FiguresBoard(FigureBook book, FigureGroups groups, FigureRows rows, FigureChoices choices, Clock clock) {
        this.book = book;
        this.groups = groups;
        this.rows = rows;
        this.choices = choices;
        this.clock = clock;
    }

    /** A filter as the form shows it. */
    record Choice(String name, String label, String everything, Map<String, String> options, String chosen) {
    }

    record Step(String title, String number, String share, int width) {
    }

    @GetMapping("/figures")
    String show(@AuthenticationPrincipal Colleague me, @RequestParam Map<String, String> asked, Model page) {
        Subject subject = Arrays.stream(Subject.values()).filter(one -> one.code().equals(asked.get("onderwerp")))
                .findFirst().orElse(Subject.TRECHTER);
        List<Choice> filters = filters(me, asked);
        FigureFilter filter = filter(me, filters);
        page.addAttribute("subjects", Subject.values());
        page.addAttribute("subject", subject);
        page.addAttribute("filters", filters);
        page.addAttribute("address", address(filters));
        page.addAttribute("period", filter.period().title());
        page.addAttribute("narrow", filter.isNarrow());
        page.addAttribute("asOf", rows.asOf().map(moment -> MOMENT.format(moment.atZone(clock.getZone()))).orElse(null));
        page.addAttribute("until", DAY.format(book.until(Population.SIGNALS).minusDays(1)));
        page.addAttribute("cohortUntil", DAY.format(book.until(Population.COHORT).minusDays(1)));
        if (subject == Subject.TRECHTER) {
            page.addAttribute("funnel", funnel(filter));
            page.addAttribute("errors", book.answers(List.of(FunnelStage.errors()), filter).get(0));
        }
        page.addAttribute("groups", subject == Subject.DOELGROEPEN ? groups.of(filter, choices) : List.of());
        page.addAttribute("figures", book.answers(FigureList.of(subject), filter).stream().map(FigureCard::of).toList());
        return "insight/figures";
    }

    private List<Step> funnel(FigureFilter filter) {
        List<FigureBook.Answer> answers = book.answers(FunnelStage.figures(), filter);
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

    private List<Choice> filters(Colleague me, Map<String, String> asked) {
        int mature = book.until(Population.COHORT).minusDays(1).getYear();
        int now = LocalDate.now(clock).getYear();
        Map<String, String> years = new java.util.LinkedHashMap<>();
        IntStream.range(0, YEARS).map(back -> now - back).mapToObj(String::valueOf).forEach(year -> years.put(year, year));
        Map<String, String> quarters = new java.util.LinkedHashMap<>();
        IntStream.rangeClosed(1, 4).mapToObj(String::valueOf).forEach(n -> quarters.put(n, "Kwartaal " + n));
        quarters.put("h1", "Eerste halfjaar");
        quarters.put("h2", "Tweede halfjaar");
        Choice year = choice("jaar", "Jaar", null, years, asked);
        return List.of(year.chosen() != null ? year
                        : new Choice("jaar", "Jaar", null, years, String.valueOf(mature)),
                choice("kwartaal", "Deel van het jaar", "Hele jaar", quarters, asked),
                choice("vestiging", "Vestiging", "Al mijn vestigingen", choices.branches(me.branchIds()), asked),
                choice("gemeente", "Gemeente", "Alle gemeenten", choices.municipalities(), asked),
                choice("partner", "Partner", "Alle partners", choices.partners(me.branchIds()), asked),
                choice("bron", "Bron", "Alle bronnen", choices.sources(), asked),
                choice("taal", "Taal", "Alle", choices.languages(), asked),
                choice("leeftijd", "Leeftijd", "Alle leeftijden", choices.ages(), asked),
                choice("domein", "Onderwerp", "Alle onderwerpen", choices.domains(), asked));
    }

    private static Choice choice(String name, String label, String everything, Map<String, String> options,
            Map<String, String> asked) {
        String chosen = asked.get(name);
        return new Choice(name, label, everything, options, options.containsKey(chosen) ? chosen : null);
    }

    private FigureFilter filter(Colleague me, List<Choice> filters) {
        List<String> chosen = filters.stream().map(Choice::chosen).toList();
        return new FigureFilter(chosen.get(2) != null ? List.of(chosen.get(2))
                : me.branchIds().stream().map(branch -> branch.value()).toList(), chosen.get(3),
                chosen.get(4) == null ? null : UUID.fromString(chosen.get(4)), chosen.get(5), chosen.get(6),
                chosen.get(7), chosen.get(8), period(Integer.parseInt(chosen.get(0)), chosen.get(1)));
    }

    private static FigurePeriod period(int year, String part) {
        if (part == null) {
            return FigurePeriod.year(year);
        }
        int number = Integer.parseInt(part.substring(part.length() - 1));
        return part.startsWith("h") ? FigurePeriod.half(year, number) : FigurePeriod.quarter(year, number);
    }

    private static String address(List<Choice> filters) {
        StringBuilder address = new StringBuilder();
        filters.stream().filter(choice -> choice.chosen() != null)
                .forEach(choice -> address.append('&').append(choice.name()).append('=').append(choice.chosen()));
        return address.toString();
    }
}
