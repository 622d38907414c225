package nl.wegwijs.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.Refusal;

/**
 * The attempts to reach somebody for one purpose since the last time that this ended. The second is made on
 * another part of the day, the third along another channel; there are four at most.
 */
record ContactRound(List<ContactAttempt> attempts, ContactRules rules) {

    private static final int USUAL_ATTEMPTS = 3;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    static ContactRound of(List<ContactAttempt> all, ContactPurpose purpose, ContactRules rules) {
        List<ContactAttempt> same = all.stream().filter(attempt -> attempt.purpose() == purpose).toList();
        int begin = 0;
        for (int i = 0; i < same.size(); i++) {
            begin = same.get(i).endsRound() ? i + 1 : begin;
        }
        return new ContactRound(same.subList(begin, same.size()), rules);
    }

    int misses() {
        return (int) attempts.stream().filter(attempt -> attempt.result().isMiss()).count();
    }

    private Stream<ContactAttempt> missed() {
        return attempts.stream().filter(attempt -> attempt.result().isMiss());
    }

    private Optional<ContactAttempt> lastMiss() {
        return missed().reduce((first, last) -> last);
    }

    /** What follows from a miss, now that it counts. */
    ContactOutcome afterMiss() {
        boolean wrongNumber = lastMiss().filter(last -> last.result() == ContactResult.WRONG_NUMBER).isPresent();
        boolean enough = misses() >= USUAL_ATTEMPTS;
        if (misses() > USUAL_ATTEMPTS) {
            return ContactOutcome.UNREACHABLE;
        }
        if ((wrongNumber || enough) && rules.referrerMayHelp()) {
            return ContactOutcome.ASK_REFERRER;
        }
        if (wrongNumber && !rules.hasOtherWay() || enough && !rules.lastTryBySms()) {
            return ContactOutcome.UNREACHABLE;
        }
        return ContactOutcome.RETRY;
    }

    /** Refuses a try that is really the same as one before; what was reached is never refused. */
    void check(Channel channel, Instant now, ZoneId zone) {
        if (misses() == 1 && sameDayPart(now, zone)) {
            throw Refusal.conflict("SAME_DAY_PART",
                    "Probeer het op een ander deel van de dag dan de vorige keer.");
        }
        if (misses() == 2 && lastMiss().orElseThrow().channel() == ContactChannel.of(channel)) {
            throw Refusal.conflict("SAME_CHANNEL",
                    "Probeer het nu op een andere manier, bijvoorbeeld met een bericht.");
        }
    }

    private boolean sameDayPart(Instant now, ZoneId zone) {
        return rules.times().size() != 1
                && dayPart(lastMiss().orElseThrow().at(), zone) == dayPart(now, zone);
    }

    ContactAdvice advice(ZoneId zone) {
        Set<ContactTime> times = rules.times().isEmpty() ? EnumSet.allOf(ContactTime.class)
                : EnumSet.copyOf(rules.times());
        if (times.size() > 1) {
            missed().limit(1).map(miss -> dayPart(miss.at(), zone)).forEach(times::remove);
        }
        return new ContactAdvice(misses() + 1, times, channel(), attempts);
    }

    private Channel channel() {
        if (misses() >= USUAL_ATTEMPTS && rules.lastTryBySms()) {
            return Channel.SMS;
        }
        Channel wish = rules.wish();
        return misses() == 2 ? other(lastMiss().orElseThrow().channel(), wish) : wish;
    }

    private static Channel other(ContactChannel used, Channel wish) {
        return Stream.of(wish, Channel.WHATSAPP, Channel.PHONE)
                .filter(channel -> ContactChannel.of(channel) != used).findFirst().orElseThrow();
    }

    static ContactTime dayPart(Instant moment, ZoneId zone) {
        int hour = moment.atZone(zone).getHour();
        return hour < NOON ? ContactTime.MORNING : hour < EVENING ? ContactTime.AFTERNOON : ContactTime.EVENING;
    }
}
