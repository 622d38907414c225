package nl.wegwijs.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;

/** Figures as tables of a report: the same numbers, rounded the same way, as on the page. */
@Component
class FigureTables {

    private static final List<String> HEADER = List.of("Nummer", "Cijfer", "Getal", "Toelichting", "Doel", "Wat het betekent");

    private final FigureBook book;
    private final FigureGroups groups;
    private final FigureChoices choices;
    private final FigureTargets targets;

    FigureTables(FigureBook book, FigureGroups groups, FigureChoices choices, FigureTargets targets) {
        this.book = book;
        this.groups = groups;
        this.choices = choices;
        this.targets = targets;
    }

    /** What a reader must know of the numbers of this period. */
    static List<String> notes(FigurePeriod period) {
        Rounding rounding = new Rounding(0, period.isHalf());
        return List.of("Aantallen mensen zijn afgerond op %s. Onder de %d staat er %s. Zo herkent niemand een persoon.".formatted(
                        period.isHalf() ? "tientallen" : "vijftallen", rounding.least(), rounding.few()),
                "Alleen hele maanden tellen. Wat er van een signaal werd, telt na 90 dagen. Tot die tijd staat er: loopt nog.");
    }

    /** The figures with these numbers and what belongs to them, as K14a to K14. */
    static List<Figure> figures(String... ids) {
        return Stream.of(ids).flatMap(id -> FigureList.ALL.stream()
                .filter(figure -> figure.id().replaceAll("[a-z]$", "").equals(id))).toList();
    }

    ReportTable figures(String title, ReportOrder order, String... ids) {
        Map<String, FigureTargets.Target> aims = targets.of(Set.of(order.library()));
        List<List<Object>> rows = new ArrayList<>();
        for (FigureBook.Answer answer : book.answers(figures(ids), order.filter())) {
            FigureTargets.Target aim = aims.get(answer.figure().id());
            rows.add(List.of(answer.figure().id(), answer.figure().title(), answer.value().number(), answer.value().detail(),
                    aim == null ? "" : aim.written() + " (" + aim.source().label() + ")", answer.figure().definition()));
        }
        return new ReportTable(title, HEADER, rows);
    }

    ReportTable funnel(ReportOrder order) {
        List<List<Object>> rows = new ArrayList<>();
        double before = 0;
        for (FigureBook.Answer step : book.answers(FunnelStage.figures(), order.filter())) {
            double number = step.value().height();
            rows.add(List.of(step.figure().title(), step.value().number(),
                    before == 0 || number == 0 ? "" : Math.round(100 * number / before) + "%"));
            before = number;
        }
        return new ReportTable("Van signaal tot doel (K13)", List.of("Stap", "Aantal", "Van de stap ervoor"), rows);
    }

    List<ReportTable> groups(ReportOrder order) {
        return groups.of(order.filter(), choices).stream().map(one -> new ReportTable(one.title() + " (K44)",
                List.of("Groep", "Signalen", "Intakes", "Gestart", "Gestart van aangenomen"), one.groups().stream()
                .map(group -> List.<Object>of(group.name(), group.signals(), group.intakes(), group.started(), group.share())).toList()))
                .toList();
    }

    /** Of every partner that sends people to us, a line with these figures. */
    ReportTable partners(String title, ReportOrder order, String... ids) {
        List<Figure> asked = figures(ids).stream().filter(figure -> List.of(ids).contains(figure.id())).toList();
        List<String> header = new ArrayList<>(List.of("Partner"));
        asked.forEach(figure -> header.add(figure.title() + " (" + figure.id() + ")"));
        List<List<Object>> rows = new ArrayList<>();
        choices.partners(order.branches().stream().map(BranchId::of).collect(Collectors.toSet())).forEach((id, name) -> {
            List<Object> row = new ArrayList<>(List.of(name));
            book.answers(asked, order.filter().ofPartner(UUID.fromString(id))).forEach(answer -> row.add(answer.value().number()));
            rows.add(row);
        });
        return new ReportTable(title, header, rows);
    }

    /** Per figure the last quarters, newest last. */
    ReportTable quarters(ReportOrder order, int many, String... ids) {
        List<FigureBook.Answer> answers = book.answers(figures(ids), order.filter()).stream()
                .filter(answer -> !answer.trend().isEmpty()).toList();
        List<String> header = new ArrayList<>(List.of("Cijfer"));
        List<List<Object>> rows = new ArrayList<>();
        for (FigureBook.Answer answer : answers) {
            List<FigureBook.Point> last = answer.trend().subList(answer.trend().size() - many, answer.trend().size());
            if (header.size() == 1) {
                last.forEach(point -> header.add(point.label()));
            }
            List<Object> row = new ArrayList<>(List.of(answer.figure().title() + " (" + answer.figure().id() + ")"));
            last.forEach(point -> row.add(point.value().number()));
            rows.add(row);
        }
        return new ReportTable("Per kwartaal", header, rows);
    }
}
