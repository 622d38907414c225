package nl.wegwijs.referral;

import java.time.LocalDate;

/** A short check that a partner did: an indication, never a level. */
public record Screening(ScreeningInstrument instrument, String result, LocalDate on) {
}
