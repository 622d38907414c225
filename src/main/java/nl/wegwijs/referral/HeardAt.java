package nl.wegwijs.referral;

import java.time.Instant;

/** One thing that a referrer heard of its signal, and when. */
public record HeardAt(String status, Instant at) {
}
