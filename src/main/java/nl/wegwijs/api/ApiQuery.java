package nl.wegwijs.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageRequest;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.library.FieldProblem;

/** What a caller wants to see of a list: which statuses, which page of how many. Refuses what it does not know. */
public record ApiQuery<E extends Enum<E>>(Set<E> statuses, PageRequest page) {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    /** Without a status: every one of these. */
    public static <E extends Enum<E>> ApiQuery<E> of(HttpServletRequest request, Set<E> known) {
        List<FieldProblem> problems = new ArrayList<>();
        ApiQuery<E> query = new ApiQuery<>(statuses(request, known, problems), PageRequest.of(
                number(request, "page", 1, LAST_PAGE, problems) - 1,
                number(request, "size", 50, LARGEST_PAGE, problems)));
        if (!problems.isEmpty()) {
            throw new ApiRefusal(problems);
        }
        return query;
    }

    private static <E extends Enum<E>> Set<E> statuses(HttpServletRequest request, Set<E> known,
            List<FieldProblem> problems) {
        String[] asked = request.getParameterValues("status");
        if (asked == null) {
            return known;
        }
        Set<E> found = known.stream().filter(status -> List.of(asked).contains(status.name()))
                .collect(Collectors.toSet());
        if (found.size() < Set.copyOf(List.of(asked)).size()) {
            problems.add(new FieldProblem("status", "UNKNOWN_VALUE", "Deze waarde kennen we niet."));
        }
        return found;
    }

    private static int number(HttpServletRequest request, String name, int usual, int largest,
            List<FieldProblem> problems) {
        String asked = request.getParameter(name);
        if (asked == null) {
            return usual;
        }
        if (asked.matches("[1-9]\\d{0,5}") && Integer.parseInt(asked) <= largest) {
            return Integer.parseInt(asked);
        }
        problems.add(new FieldProblem(name, "OUT_OF_RANGE", "Kies een getal van 1 tot en met " + largest + "."));
        return usual;
    }
}
