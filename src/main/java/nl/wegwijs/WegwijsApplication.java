package nl.wegwijs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

// Staff log in with the engine's identities; Spring's one-user default would be a second door.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class WegwijsApplication {

    public static void main(String[] args) {
        SpringApplication.run(WegwijsApplication.class, args);
    }
}
