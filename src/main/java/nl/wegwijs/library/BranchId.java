package nl.wegwijs.library;

import jakarta.persistence.Embeddable;

/** A branch of the library, as {@code veenrijk}; also the tenant id in the process engine. */
@Embeddable
public record BranchId(String value) {

    public BranchId {
        if (value == null || !value.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("Not a branch id: " + value);
        }
    }

    public static BranchId of(String value) {
        return new BranchId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
