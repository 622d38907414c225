package nl.wegwijs.library;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/** A Dutch phone number in E.164, as {@code +31600000013}. Its text form hides most digits. */
@Embeddable
public record PhoneNumber(String value) {

    private static final Pattern DUTCH = Pattern.compile("^(\\+31|0)[1-9]\\d{8}$");
    private static final Pattern STORED = Pattern.compile("^\\+31[1-9]\\d{8}$");

    public PhoneNumber {
        if (value == null || !STORED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a phone number in E.164");
        }
    }

    /** Reads what a person typed; spaces and hyphens may stand anywhere. Empty when it is no number. */
    public static Optional<PhoneNumber> parse(String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!DUTCH.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(bare.startsWith("0") ? "+31" + bare.substring(1) : bare));
    }

    /** As people in the Netherlands dial it: {@code 0600000013}. */
    public String national() {
        return "0" + value.substring(3);
    }

    @Override
    public String toString() {
        return "+31******" + value.substring(9);
    }
}
