package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LineRestTests {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final LineRest rests = new LineRest();

    @Test
    void waitsLongerAfterEachFailureButNeverLongerThanTheLineAllows() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(n -> LineRest.Pauses.ofLine(Line.MAIL, n).toMinutes()))
                .containsExactly(1L, 2L, 4L, 5L, 5L, 5L);
        assertThat(IntStream.of(1, 2, 5, 6, 400).mapToObj(n -> LineRest.Pauses.ofLine(Line.WEBHOOK, n).toMinutes()))
                .containsExactly(1L, 2L, 15L, 15L, 15L);
        assertThat(LineRest.Pauses.ofMessage(Line.MAIL, 400)).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void restsAllThatGoesTheSameWay() {
        Instant until = rests.failed("mail", Line.MAIL, NOON);

        assertThat(rests.until("mail", NOON.plusSeconds(10))).isEqualTo(until).isEqualTo(NOON.plusSeconds(60));
        assertThat(rests.until("webhook", NOON)).isNull();
        assertThat(rests.until("mail", until)).isNull();
        assertThat(rests.failed("mail", Line.MAIL, until)).isEqualTo(until.plusSeconds(120));
    }

    @Test
    void countsFailuresBesideEachOtherOnce() {
        Instant until = rests.failed("mail", Line.MAIL, NOON);

        assertThat(rests.failed("mail", Line.MAIL, NOON.plusSeconds(5))).isEqualTo(until);
    }

    @Test
    void beginsAnewAfterASuccess() {
        rests.failed("mail", Line.MAIL, NOON);
        rests.worked("mail");

        assertThat(rests.until("mail", NOON)).isNull();
        assertThat(rests.failed("mail", Line.MAIL, NOON)).isEqualTo(NOON.plusSeconds(60));
    }
}
