package nl.wegwijs.model;

import java.util.Set;

import nl.wegwijs.library.Colleague;

/** Who may change what is live; who may only look is turned away at the door. */
final class ModelRights {

    private static final Set<String> CHANGERS = Set.of("process-owner", "beheer");

    private ModelRights() {
    }

    static boolean mayChange(Colleague colleague) {
        return colleague.groups().stream().anyMatch(CHANGERS::contains);
    }
}
