package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out the FEEL expressions of a form on the server, over the same data as the browser. */
final class FormFeel {

    private static final Logger LOG = LoggerFactory.getLogger(FormFeel.class);

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** True only when the expression says so; one that cannot be worked out hides nothing. */
    boolean isTrue(String expression, Map<String, Object> data) {
        return Boolean.TRUE.equals(value(expression, data));
    }

    Object value(String expression, Map<String, Object> data) {
        String feelText = expression.startsWith("=") ? expression.substring(1) : expression;
        try {
            return feel.evaluateSimpleExpression(feelText, Variables.fromMap(data).asVariableContext());
        } catch (FeelException wrong) {
            LOG.warn("A form holds an expression that cannot be worked out: {}", expression);
            return null;
        }
    }
}
