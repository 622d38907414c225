package nl.wegwijs.process;

import org.springframework.stereotype.Component;

import nl.wegwijs.model.ModelReleases;

/** Brings the models, decisions and forms of the release as one set. */
@Component
class ModelDeployment {

    private final ModelReleases releases;
    private final ShippedFiles shipped;

    ModelDeployment(ModelReleases releases, ShippedFiles shipped) {
        this.releases = releases;
        this.shipped = shipped;
    }

    void deploy() {
        if (!shipped.files().isEmpty()) {
            releases.arrive(shipped.files());
        }
    }
}
