package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.CaseId;

/** Notices that a case begins to wait for messages, and lets it hear what was kept for it. */
@Component
class WaitStates extends AbstractProcessEnginePlugin {

    private final ObjectProvider<KeptNews> news;

    WaitStates(ObjectProvider<KeptNews> news) {
        this.news = news;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new Finder());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void reached(DelegateExecution execution) {
        Object caseId = execution.getVariable(CaseVariables.CASE);
        if (caseId != null) {
            news.getObject().hearWhenFree(CaseId.of(caseId.toString()));
        }
    }

    private final class Finder extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.getActivities().forEach(this::look);
        }

        private void look(ScopeImpl scope) {
            if (!EventSubscriptionDeclaration.getDeclarationsForScope(scope).isEmpty()) {
                scope.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) WaitStates.this::reached);
            }
            for (ActivityImpl inner : scope.getActivities()) {
                look(inner);
            }
        }
    }
}
