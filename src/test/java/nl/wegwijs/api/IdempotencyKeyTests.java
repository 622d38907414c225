package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class IdempotencyKeyTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "8e03978e-40d5-43e8-bc93-6894a57f9324", "twee woorden"})
    void takesAnOrdinaryKey(String value) {
        assertThat(IdempotencyKey.of(requestWith(value)).value()).isEqualTo(value);
    }

    // A client of the test suite cannot send all of these over the line; a hostile one can.
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "met\ttab", "met\nregel", "met\u0000nul", "\u007f", "sleutel-\u00e9"})
    void refusesAStrangeKey(String value) {
        assertThatThrownBy(() -> IdempotencyKey.of(requestWith(value))).isInstanceOf(ApiRefusal.class);
    }

    @Test
    void refusesTwoKeys() {
        assertThatThrownBy(() -> IdempotencyKey.of(requestWith("een", "twee"))).isInstanceOf(ApiRefusal.class);
        assertThatThrownBy(() -> IdempotencyKey.of(requestWith())).isInstanceOf(ApiRefusal.class);
    }

    private static MockHttpServletRequest requestWith(String... values) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String value : values) {
            request.addHeader(IdempotencyKey.HEADER, value);
        }
        return request;
    }
}
