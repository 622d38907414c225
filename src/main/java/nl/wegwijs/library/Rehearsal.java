package nl.wegwijs.library;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/** Says that what happens in this thread is taken back afterwards, so that nothing of it may leave the house. */
@Component
public class Rehearsal {

    private final ThreadLocal<Boolean> on = new ThreadLocal<>();

    public boolean isOn() {
        return Boolean.TRUE.equals(on.get());
    }

    /** Rehearsals do not nest. */
    public <T> T of(Supplier<T> work) {
        on.set(true);
        try {
            return work.get();
        } finally {
            on.remove();
        }
    }
}
