package nl.wegwijs.process;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What the web apps get back for a start form; the instance itself may be over already. */
record StartedInstance(String id, ProcessDefinition definition) implements ProcessInstance {

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getProcessInstanceId() {
        return id;
    }

    @Override
    public String getRootProcessInstanceId() {
        return id;
    }

    @Override
    public String getProcessDefinitionId() {
        return definition.getId();
    }

    @Override
    public String getProcessDefinitionKey() {
        return definition.getKey();
    }

    @Override
    public String getBusinessKey() {
        return null;
    }

    @Override
    public String getCaseInstanceId() {
        return null;
    }

    @Override
    public String getTenantId() {
        return null;
    }

    @Override
    public boolean isSuspended() {
        return false;
    }

    @Override
    public boolean isEnded() {
        return false;
    }
}
