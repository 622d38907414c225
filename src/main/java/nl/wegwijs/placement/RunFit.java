package nl.wegwijs.placement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.CaseId;

/** What the decision table last said about one run for one case. */
@Entity
@Table(name = "run_fit")
class RunFit {

    @Embeddable
    record Key(UUID caseId, UUID runId) implements Serializable {

        static Key of(CaseId caseId, RunId runId) {
            return new Key(caseId.value(), runId.value());
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Fit fit;

    protected RunFit() {
    }

    RunFit(CaseId caseId, RunId runId, Fit fit) {
        this.key = Key.of(caseId, runId);
        this.fit = fit;
    }

    RunId run() {
        return new RunId(key.runId());
    }

    Fit fit() {
        return fit;
    }
}
