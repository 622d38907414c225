package nl.wegwijs.referral;

import java.util.List;
import java.util.Set;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;

/** How the next attempt is best made: parts of the day, and a channel. {@code attempt} counts from one. */
public record ContactAdvice(int attempt, Set<ContactTime> times, Channel channel, List<ContactAttempt> sofar) {
}
