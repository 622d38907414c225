package nl.wegwijs.correspondence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Rehearsal;

/** The carrier of each line. */
@Component
class Carriers {

    private final Map<Line, Carrier> carriers = new EnumMap<>(Line.class);

    private final Rehearsal rehearsal;

    Carriers(List<Carrier> all, Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        all.forEach(carrier -> carriers.put(carrier.line(), carrier));
    }

    Carrier of(Line line) {
        return carriers.get(line);
    }

    /** The same to let something leave; refused in a rehearsal, whatever a model wants. */
    Carrier toLeave(Line line) {
        if (rehearsal.isOn()) {
            throw new IllegalStateException("Nothing leaves the house in a rehearsal");
        }
        return of(line);
    }
}
