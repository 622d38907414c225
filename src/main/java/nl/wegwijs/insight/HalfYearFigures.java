package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branch;
import nl.wegwijs.library.Branches;

/** Figures of a whole library for who talks about them outside the pages, rounded as there. */
@Service
@Transactional(readOnly = true)
public class HalfYearFigures {

    private final FigureBook book;
    private final FigureTargets targets;
    private final Branches branches;
    private final Clock clock;

    HalfYearFigures(FigureBook book, FigureTargets targets, Branches branches, Clock clock) {
        this.book = book;
        this.targets = targets;
        this.branches = branches;
        this.clock = clock;
    }

    /** What can have a target, by id, in the order of the list. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        FigureList.ALL.stream().filter(FigureTargets::suits).forEach(figure -> titles.put(figure.id(), title(figure)));
        return titles;
    }

    /** These figures over the last half year that is over, each beside its target of now. */
    public List<FigureLine> of(String library, Collection<String> ids) {
        List<String> houses = branches.all().stream().filter(one -> one.libraryOrgId().equals(library))
                .map(Branch::id).map(Object::toString).toList();
        Map<String, FigureTargets.Target> aims = targets.of(Set.of(library));
        List<Figure> figures = FigureList.ALL.stream().filter(figure -> ids.contains(figure.id())).toList();
        return book.answers(figures, FigureFilter.of(houses, lastHalf())).stream().map(answer -> new FigureLine(
                answer.figure().id(), title(answer.figure()), answer.value().number(),
                aims.containsKey(answer.figure().id()) ? aims.get(answer.figure().id()).written() : null)).toList();
    }

    private FigurePeriod lastHalf() {
        LocalDate today = LocalDate.now(clock);
        return today.getMonthValue() > 6 ? FigurePeriod.half(today.getYear(), 1) : FigurePeriod.half(today.getYear() - 1, 2);
    }

    private static String title(Figure figure) {
        return figure.title() + (figure.kind().isInPercents() ? " (in procenten)" : "") + ", " + figure.id();
    }
}
