package nl.wegwijs.api;

import java.util.UUID;

import nl.wegwijs.library.Refusal;

/** Reads what stands in the path of a call. */
public final class ApiPath {

    private ApiPath() {
    }

    /** What is no id points to nothing. */
    public static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("Dit kenmerk kennen we niet.");
        }
    }
}
