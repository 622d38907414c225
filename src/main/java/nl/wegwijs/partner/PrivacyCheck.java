package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.Set;

/** How the sharing of data was judged. The codes are those of the form; {@code why} may be null. */
public record PrivacyCheck(Set<String> exchange, String basis, Set<String> measures, Result result, String why,
        String by, LocalDate on) {

    public enum Result {
        OK, CHANGE, NO
    }

    boolean isFine() {
        return result == Result.OK;
    }
}
