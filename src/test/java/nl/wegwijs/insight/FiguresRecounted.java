package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.insight.FigureBook.Answer;

/** Counts all that the figures of a library tell once more, whoever lived there; for tests of other rooms. */
@Component
public class FiguresRecounted {

    private static final String PARTNERS = """
            select distinct on (partner.type) partner.id
              from wegwijs.signal join wegwijs.partner_organisation partner on partner.id = signal.partner_id
             group by partner.type, partner.id order by partner.type, count(*) desc, partner.id""";

    private final FigureBook book;
    private final FigureRows rows;
    private final JdbcTemplate database;
    private final Clock clock;

    FiguresRecounted(FigureBook book, FigureRows rows, JdbcTemplate database, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    /** What is told otherwise than plain SQL counts, or ought not be told; and how many numbers were told. */
    public record Outcome(List<String> wrong, int told) {
    }

    /** For every period since then, and of it the last year for each branch, kind of partner and source. */
    public Outcome since(LocalDate first, String library) {
        rows.catchUp();
        List<String> branches = branches(library);
        List<FigurePeriod> periods = IntStream.rangeClosed(first.getYear(), LocalDate.now(clock).getYear()).boxed()
                .flatMap(FiguresRecounted::periods).toList();
        List<FigureFilter> filters = new ArrayList<>(periods.stream().map(period -> FigureFilter.of(branches, period)).toList());
        Stream<UnaryOperator<FigureFilter>> narrower = Stream.of(
                branches.stream().map(one -> (UnaryOperator<FigureFilter>) all -> FigureFilter.of(List.of(one), all.period())),
                database.queryForList(PARTNERS, UUID.class).stream().map(one -> (UnaryOperator<FigureFilter>) all -> all.ofPartner(one)),
                database.queryForList("select distinct source from wegwijs.signal", String.class).stream().map(one ->
                        (UnaryOperator<FigureFilter>) all -> new FigureFilter(branches, null, null, one, null, null, null, all.period())))
                .flatMap(one -> one);
        narrower.forEach(one -> periods.stream().filter(FigurePeriod::isYear)
                .forEach(year -> filters.add(one.apply(FigureFilter.of(branches, year)))));
        return recount(filters, library);
    }

    /** For one year as it stands, whatever is still to be made. */
    public Outcome of(int year, String library) {
        return recount(List.of(FigureFilter.of(branches(library), FigurePeriod.year(year))), library);
    }

    private List<String> branches(String library) {
        return database.queryForList("select id from wegwijs.branch where library_org_id = ? order by id", String.class, library);
    }

    private Outcome recount(List<FigureFilter> filters, String library) {
        Recount recount = new Recount(database, book, clock.instant());
        List<Figure> figures = Stream.concat(FunnelStage.figures().stream(), FigureList.ALL.stream()).toList();
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (FigureFilter filter : filters) {
            double before = Double.MAX_VALUE;
            for (Answer answer : book.answers(figures, filter)) {
                wrong.addAll(recount.differences(answer, library, filter, filter.period().isYear() && !filter.isNarrow()));
                double height = answer.value().height();
                told += height > 0 ? 1 : 0;
                if (isOfFewPeople(answer, filter)) {
                    wrong.add("%s tells of few people: %s, with %s".formatted(answer.figure().id(), answer.value(), filter));
                }
                if (answer.figure().id().equals("K13")) {
                    if (height > before) {
                        wrong.add("The funnel rises to %s, with %s".formatted(answer.figure().title(), filter));
                    }
                    before = height;
                }
            }
        }
        return new Outcome(wrong, told);
    }

    private static boolean isOfFewPeople(Answer answer, FigureFilter filter) {
        Figure figure = answer.figure();
        double told = answer.value().height();
        return (figure.kind() == FigureKind.COUNT || figure.kind() == FigureKind.PEOPLE) && !figure.population().isExact()
                && told != 0 && told < new Rounding(0, filter.period().isHalf() && !figure.population().isNow()).least();
    }

    private static Stream<FigurePeriod> periods(int year) {
        return Stream.of(Stream.of(FigurePeriod.year(year)), IntStream.of(1, 2).mapToObj(half -> FigurePeriod.half(year, half)),
                IntStream.rangeClosed(1, 4).mapToObj(quarter -> FigurePeriod.quarter(year, quarter))).flatMap(one -> one);
    }
}
