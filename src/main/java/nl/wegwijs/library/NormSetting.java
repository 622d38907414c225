package nl.wegwijs.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A norm that a library has set differently from the default. */
@Entity
@Table(name = "norm")
class NormSetting {

    @Embeddable
    record Key(@Column(name = "library_org_id") String libraryOrgId, @Column(name = "norm_key") String norm) {
    }

    @EmbeddedId
    private Key key;

    private String term;

    protected NormSetting() {
    }

    NormSetting(Key key, NormTerm term) {
        this.key = key;
        this.term = term.text();
    }

    NormTerm term() {
        return new NormTerm(term);
    }
}
