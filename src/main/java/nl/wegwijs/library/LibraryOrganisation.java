package nl.wegwijs.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The library that owns the branches and sets the norms. */
@Entity
class LibraryOrganisation {

    @Id
    private String id;

    private String name;

    protected LibraryOrganisation() {
    }

    LibraryOrganisation(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }
}
