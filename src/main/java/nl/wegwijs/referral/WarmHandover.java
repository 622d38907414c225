package nl.wegwijs.referral;

import java.time.Instant;

/** How a person was handed over in person; the appointment stands. */
public record WarmHandover(WarmWay how, String spokeWith, Instant appointment, String place, GoesAlong goesAlong) {
}
