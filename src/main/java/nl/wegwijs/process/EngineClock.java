package nl.wegwijs.process;

import nl.wegwijs.library.ShiftableClock;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Lets the engine read the one clock of the house. */
@Component
final class EngineClock implements DisposableBean {

    EngineClock(ShiftableClock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    @Override
    public void destroy() {
        DateTimeUtils.setCurrentMillisSystem();
    }
}
