package nl.wegwijs;

import nl.wegwijs.library.ShiftableClock;
import org.joda.time.DateTimeUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine's time is static: it follows the context that was made last. Several contexts live
 * side by side in a test run, so each test gets the clock of its own context back.
 */
class EngineFollowsTheClock implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(ShiftableClock.class)
                    .ifAvailable(clock -> DateTimeUtils.setCurrentMillisProvider(clock::millis));
        }
    }
}
