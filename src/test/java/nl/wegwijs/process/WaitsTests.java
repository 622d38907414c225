package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class WaitsTests {

    /** A new step to wait at needs a line in {@code waits.csv}: how may a case stand that waits there? */
    @Test
    void saysHowACaseMayStandWhereverItCanWait() {
        Set<String> unsaid = new TreeSet<>(ModelPlaces.steps(ModelPlaces.ofCases()));
        unsaid.removeAll(ModelPlaces.steps(Waits.table().keySet()));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void knowsNoPlaceThatTheModelsDoNotHave() {
        assertThat(ModelPlaces.all()).containsAll(Waits.table().keySet());
    }
}
