package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"team@uwv.example", "t.e-a_m+1@sub.uwv-laagveen.example", " team@uwv.example "})
    void takesWhatPeopleHave(String address) {
        assertThat(WorkAddress.isPlausible(address)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"team", "team@uwv", "@uwv.example", "a@b.example\r\nBcc: x@y.example", "a@b.example\nSubject: x",
            "a@b.example, c@d.example", "Team <team@uwv.example>", "a@b.example%0aBcc:x", "a b@c.example", "a@b..example",
            "\"a\"@b.example", "a@[127.0.0.1]"})
    void takesNothingThatCouldBeMoreThanAnAddress(String address) {
        assertThat(WorkAddress.isPlausible(address)).isFalse();
    }
}
