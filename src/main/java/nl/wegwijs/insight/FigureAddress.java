package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Colleague;

/** What stands in the address of a page of figures: what can be chosen, what was, and which rows that makes. */
@Component
class FigureAddress {

    private static final int YEARS = 5;

    private final FigureBook book;
    private final FigureChoices choices;
    private final Clock clock;

    FigureAddress(FigureBook book, FigureChoices choices, Clock clock) {
        this.book = book;
        this.choices = choices;
        this.clock = clock;
    }

    /** A filter as the form shows it. */
    record Choice(String name, String label, String everything, Map<String, String> options, String chosen) {
    }

    List<Choice> choices(Colleague me, Map<String, String> asked) {
        int mature = book.until(Population.COHORT).minusDays(1).getYear();
        int now = LocalDate.now(clock).getYear();
        Map<String, String> years = new LinkedHashMap<>();
        IntStream.range(0, YEARS).map(back -> now - back).mapToObj(String::valueOf).forEach(year -> years.put(year, year));
        Map<String, String> quarters = new LinkedHashMap<>();
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

    FigureFilter filter(Colleague me, List<Choice> filters) {
        List<String> chosen = filters.stream().map(Choice::chosen).toList();
        return new FigureFilter(chosen.get(2) != null ? List.of(chosen.get(2))
                : me.branchIds().stream().map(branch -> branch.value()).toList(), chosen.get(3),
                chosen.get(4) == null ? null : UUID.fromString(chosen.get(4)), chosen.get(5), chosen.get(6),
                chosen.get(7), chosen.get(8), period(Integer.parseInt(chosen.get(0)), chosen.get(1)));
    }

    /** Part is 1 to 4 for a quarter, h1 or h2 for a half, null for the year. */
    static FigurePeriod period(int year, String part) {
        if (part == null) {
            return FigurePeriod.year(year);
        }
        int number = Integer.parseInt(part.substring(part.length() - 1));
        return part.startsWith("h") ? FigurePeriod.half(year, number) : FigurePeriod.quarter(year, number);
    }

    static String address(List<Choice> filters) {
        StringBuilder address = new StringBuilder();
        filters.stream().filter(choice -> choice.chosen() != null)
                .forEach(choice -> address.append('&').append(choice.name()).append('=').append(choice.chosen()));
        return address.toString();
    }
}
