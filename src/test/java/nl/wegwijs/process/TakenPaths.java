package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Remembers which sequence flows were taken, as {@code process/flow}; the history has no flows. */
@Component
class TakenPaths extends AbstractProcessEnginePlugin {

    private final Set<String> flows = new ConcurrentSkipListSet<>();
    private volatile boolean seen = true;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
        listeners.add(new Marker());
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    Set<String> flows() {
        return flows;
    }

    /** Does what will be taken back: nobody has gone these ways. */
    void unseen(Runnable work) {
        seen = false;
        try {
            work.run();
        } finally {
            seen = true;
        }
    }

    private final class Marker extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String process = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey();
            transition.addListener(ExecutionListener.EVENTNAME_TAKE,
                    (ExecutionListener) execution -> {
                        if (seen) {
                            flows.add(process + "/" + transition.getId());
                        }
                    });
        }
    }
}
