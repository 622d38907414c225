package nl.wegwijs.process;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;

/** A model that a process owner deploys while the house is open gets its roles' rights at once. */
final class RightsAfterDeployment implements Deployer {

    private final ObjectProvider<EngineStart> start;

    RightsAfterDeployment(ObjectProvider<EngineStart> start) {
        this.start = start;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Context.getCommandContext().getTransactionContext().addTransactionListener(
                    TransactionState.COMMITTED, command -> start.getObject().deriveRights());
        }
    }
}
