package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.Feel;

/** The engine's FEEL, over the same data as the browser's. */
@Component
final class FormFeel implements Feel {

    private static final Logger LOG = LoggerFactory.getLogger(FormFeel.class);

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    @Override
    public Object value(String expression, Map<String, Object> data) {
        String feelText = expression.startsWith("=") ? expression.substring(1) : expression;
        try {
            return feel.evaluateSimpleExpression(feelText, Variables.fromMap(data).asVariableContext());
        } catch (FeelException wrong) {
            LOG.warn("A form holds an expression that cannot be worked out: {}", expression);
            return null;
        }
    }
}
