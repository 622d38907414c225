package nl.wegwijs.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/** After the other side could not be reached nobody knocks there for a while, longer each time. Known to this node only. */
@Component
class LineRest {

    private final Map<String, Rest> resting = new ConcurrentHashMap<>();

    private record Rest(Instant until, int failures) {
    }

    /** Null when nothing keeps us from trying. */
    Instant until(String route, Instant now) {
        Rest rest = resting.get(route);
        return rest == null || !rest.until().isAfter(now) ? null : rest.until();
    }

    /** How long to wait; who failed beside somebody else does not make it longer. */
    Instant failed(String route, Line line, Instant now) {
        return resting.compute(route, (key, rest) -> {
            if (rest != null && rest.until().isAfter(now)) {
                return rest;
            }
            int failures = rest == null ? 1 : rest.failures() + 1;
            return new Rest(now.plus(Pauses.ofLine(line, failures)), failures);
        }).until();
    }

    /** Whether there is anything to ask about. */
    boolean isAnywhere() {
        return !resting.isEmpty();
    }

    void worked(String route) {
        resting.remove(route);
    }

    /** The pauses between attempts: doubled each time, up to what a line allows. */
    static final class Pauses {

        private static final Duration FIRST = Duration.ofMinutes(1);

        private Pauses() {
        }

        /** The mail must be out ten minutes after its server is back. */
        static Duration ofLine(Line line, int failures) {
            return doubled(failures, Duration.ofMinutes(line == Line.MAIL ? 5 : 15));
        }

        static Duration ofMessage(Line line, int tries) {
            return doubled(tries, Duration.ofMinutes(line == Line.MAIL ? 8 : 15));
        }

        private static Duration doubled(int times, Duration longest) {
            Duration pause = FIRST.multipliedBy(1L << Math.min(times - 1, 10));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }
}
