package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.wegwijs.library.Rehearsal;

class RehearsalTests {

    private final Rehearsal rehearsal = new Rehearsal();
    private final Carriers carriers = new Carriers(List.of(), rehearsal);

    @Test
    void givesNobodyACarrierWhileItLasts() {
        assertThatThrownBy(() -> rehearsal.of(() -> carriers.toLeave(Line.MAIL))).hasMessageContaining("rehearsal");
        assertThat(rehearsal.isOn()).isFalse();
        assertThat(carriers.toLeave(Line.MAIL)).isNull();
    }
}
