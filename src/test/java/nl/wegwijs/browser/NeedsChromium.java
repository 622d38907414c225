package nl.wegwijs.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skipped, and reported so, where no Chromium is installed. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Installed.class)
public @interface NeedsChromium {

    class Installed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.program()
                    .map(program -> ConditionEvaluationResult.enabled("Uses " + program))
                    .orElseGet(() -> ConditionEvaluationResult.disabled(
                            "No Chromium found: install it, or name it in the environment variable CHROMIUM"));
        }
    }
}
