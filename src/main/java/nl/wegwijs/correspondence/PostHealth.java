package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Raises the alarm when messages should have left five minutes ago. Readiness does not depend on it. */
@Component("postHealthIndicator")
class PostHealth implements HealthIndicator {

    private static final Duration LATE = Duration.ofMinutes(5);

    private final OutgoingMessages messages;
    private final Clock clock;

    PostHealth(OutgoingMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Health health() {
        long late = messages.lateSince(clock.instant().minus(LATE));
        return (late == 0 ? Health.up() : Health.down()).withDetail("late", late).build();
    }
}
