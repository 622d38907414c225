package nl.wegwijs.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** A bare name is a process variable, or a decision's input; never the execution or the task. */
final class VariableNames extends ReadOnlyNames {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null) {
            return null;
        }
        String name = String.valueOf(property);
        if (context.getContext(VariableScope.class) instanceof VariableScope scope
                && scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        if (context.getContext(VariableContext.class) instanceof VariableContext decision
                && decision.containsVariable(name)) {
            TypedValue value = decision.resolve(name);
            context.setPropertyResolved(true);
            return value == null ? null : value.getValue();
        }
        return null;
    }
}
