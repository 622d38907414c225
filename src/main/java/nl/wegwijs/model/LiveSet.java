package nl.wegwijs.model;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A set of files that went live; the one with the highest number is the one that new cases begin with. */
@Entity
class LiveSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private String deploymentId;

    private Instant since;

    protected LiveSet() {
    }

    LiveSet(String deploymentId, Instant since) {
        this.deploymentId = deploymentId;
        this.since = since;
    }

    String deploymentId() {
        return deploymentId;
    }

    Instant since() {
        return since;
    }
}
