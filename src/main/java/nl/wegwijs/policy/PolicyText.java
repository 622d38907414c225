package nl.wegwijs.policy;

import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.library.Refusal;

/** What is written down: how it is called, for which municipalities, from which day until which, and why. */
public record PolicyText(String title, Set<String> municipalities, LocalDate fromOn, LocalDate untilOn, String text) {

    private static final int AT_MOST = 4;

    /** Refuses what holds shorter than a year or longer than four. */
    void check() {
        LocalDate next = untilOn.plusDays(1);
        if (next.isBefore(fromOn.plusYears(1)) || next.isAfter(fromOn.plusYears(AT_MOST))) {
            throw Refusal.invalid("untilOn", "PERIOD", "Beleid geldt minstens één jaar en hoogstens vier jaar.");
        }
        if (municipalities.isEmpty()) {
            throw Refusal.invalid("municipalities", "NOTHING", "Kies minstens één gemeente.");
        }
    }
}
