package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.Set;

/** How people hear of it: where, in which words, which number they call, from which day to which. */
public record Promotion(Set<String> channels, String text, String textWhy, String phoneNumber, LocalDate from,
        LocalDate until) {
}
