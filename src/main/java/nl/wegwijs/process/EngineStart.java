package nl.wegwijs.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What the engine needs before the first request and the first job: models, then rights. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final ModelDeployment models;

    EngineStart(ModelDeployment models) {
        this.models = models;
    }

    @Override
    public void afterSingletonsInstantiated() {
        models.deploy();
    }
}
