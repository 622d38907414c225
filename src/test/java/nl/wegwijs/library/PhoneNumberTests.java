package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"0600000013", "06-0000 0013", "06 00 00 00 13", "+31600000013", "+31 6 0000 0013"})
    void readsOneNumberFromEverySpelling(String typed) {
        assertThat(PhoneNumber.parse(typed)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualTo("+31600000013");
            assertThat(number.national()).isEqualTo("0600000013");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12345", "0000000000", "06000000133", "+32600000013", "0031600000013", "06.00000013",
            "+31 (0)6 0000 0013", "zes"})
    void readsNoNumberFromAnythingElse(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "0612345678")
    void hidesMostDigitsWhereItIsPrinted(String typed) {
        assertThat(PhoneNumber.parse(typed).orElseThrow()).hasToString("+31******678");
    }
}
