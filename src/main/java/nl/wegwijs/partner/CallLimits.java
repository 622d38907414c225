package nl.wegwijs.partner;

import nl.wegwijs.library.Refusal;

/** How often the systems of one partner together may call. */
public record CallLimits(int perMinute, int perDay) {

    private static final int MOST = 1_000_000;

    public CallLimits {
        if (perMinute < 1 || perDay < perMinute || perDay > MOST) {
            throw Refusal.invalid("perMinute", "OUT_OF_RANGE",
                    "Kies ten minste 1 aanroep per minuut, en per dag niet minder dan per minuut.");
        }
    }
}
