package nl.wegwijs.process;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The demonstration's library, partners and staff, without the year of cases that follows. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoLibraryOnly {

    @Bean
    ApplicationRunner opensTheLibrary(DemoLibrary library) {
        return arguments -> {
            if (!library.isOpen()) {
                library.open();
            }
        };
    }
}
