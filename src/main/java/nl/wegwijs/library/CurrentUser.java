package nl.wegwijs.library;

import java.util.function.Supplier;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The id of whoever works in this thread: a member of staff, an API client, or {@code system}. */
@Component
public class CurrentUser {

    public static final String SYSTEM = "system";

    private final ThreadLocal<String> named = new ThreadLocal<>();

    public String id() {
        String user = named.get();
        if (user != null) {
            return user;
        }
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? SYSTEM : login.getName();
    }

    /** Does the work in the name of this user, where the login is kept by somebody else. */
    public <T> T as(String userId, Supplier<T> work) {
        String before = named.get();
        named.set(userId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                named.remove();
            } else {
                named.set(before);
            }
        }
    }
}
