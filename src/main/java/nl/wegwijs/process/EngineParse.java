package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine read a process as it would when it is deployed, without deploying it: nothing is written. */
@Component
class EngineParse {

    private final ObjectProvider<ProcessEngine> engine;

    EngineParse(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    void check(String file, byte[] content, ModelProblems problems) {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        BpmnDeployer reader = settings.getDeployers().stream().filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast).findFirst().orElseThrow();
        // Caught inside: a command that fails would undo the work around it.
        List<Problem> found = settings.getCommandExecutorTxRequired().execute((Command<List<Problem>>) context -> {
            try {
                reader.getBpmnParser().createParse().sourceInputStream(new ByteArrayInputStream(content)).name(file)
                        .deployment(new DeploymentEntity()).execute();
                return List.of();
            } catch (ParseException wrong) {
                return wrong.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).toList();
            } catch (ProcessEngineException unreadable) {
                problems.add(null, "Het systeem kan dit proces niet uitvoeren.");
                return List.of();
            }
        });
        found.forEach(problem -> problems.add(problem.getMainElementId(),
                "dit kan het systeem niet uitvoeren (" + problem.getMessage() + ")."));
    }
}
