package nl.wegwijs.api;

import java.util.List;
import java.util.function.Function;

import org.springframework.data.domain.Page;

/** A part of a list. Pages count from 1; an empty list has no pages. */
public record ApiPage<T>(List<T> items, int page, int pages, long total) {

    public static <S, T> ApiPage<T> of(Page<S> found, Function<S, T> shown) {
        return new ApiPage<>(found.map(shown).getContent(), found.getNumber() + 1, found.getTotalPages(),
                found.getTotalElements());
    }
}
