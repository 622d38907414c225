package nl.wegwijs.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way in on a server of one's own, since the engine's set-up page is closed for good: the first
 * administrator comes from the settings, once, and only while there is none.
 */
@Component
@Order(2)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Staff staff;
    private final String id;
    private final String password;

    FirstAdministrator(Staff staff, @Value("${wegwijs.administrator.id:beheer}") String id,
            @Value("${wegwijs.administrator.password:}") String password) {
        this.staff = staff;
        this.id = id;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (staff.hasAdministrator()) {
            return;
        }
        if (password.isEmpty()) {
            log.warn("Nobody can log in yet: set wegwijs.administrator.password for the first start");
            return;
        }
        staff.takeOnAdministrator(id, password);
    }
}
