package nl.wegwijs.course;

import java.util.UUID;

/** An agreed step from one offering to the next. */
public record RouteView(UUID id, OfferingView to) {
}
