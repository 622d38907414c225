package nl.wegwijs.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A municipality we know by its CBS code, whether or not a branch serves it. */
@Entity
public class Municipality {

    @Id
    private String code;

    private String name;

    private String webRegion;

    protected Municipality() {
    }

    Municipality(String code, String name, String webRegion) {
        if (code == null || !code.matches("\\d{4}")) {
            throw Refusal.invalid("code", "MUNICIPALITY_CODE", "Een gemeentecode heeft vier cijfers.");
        }
        this.code = code;
        this.name = name;
        this.webRegion = webRegion;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The region that divides the education money. */
    public String webRegion() {
        return webRegion;
    }
}
