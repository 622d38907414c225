package nl.wegwijs.correspondence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The carrier of each line. */
@Component
class Carriers {

    private final Map<Line, Carrier> carriers = new EnumMap<>(Line.class);

    Carriers(List<Carrier> all) {
        all.forEach(carrier -> carriers.put(carrier.line(), carrier));
    }

    Carrier of(Line line) {
        return carriers.get(line);
    }
}
