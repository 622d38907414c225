package nl.wegwijs.process;

import java.util.concurrent.atomic.AtomicInteger;

import nl.wegwijs.library.PhoneNumber;

/** An invented person. All of them carry marks that must never be found where no person belongs. */
record Somebody(String givenName, String familyName, String phone) {

    /** Matches every name, phone number and text of every invented person. */
    static final String MARKS = "quillina|kwartelzee|60007[0-9]{4}|zeepaardje";

    private static final AtomicInteger LAST = new AtomicInteger();

    static Somebody called(String name) {
        return new Somebody(name + " Quillina", "Kwartelzee", "06000%d".formatted(70_000 + LAST.incrementAndGet()));
    }

    /** A text that somebody typed about this person. */
    static String words(String text) {
        return text + ", zegt het zeepaardje";
    }

    PhoneNumber number() {
        return PhoneNumber.parse(phone).orElseThrow();
    }
}
