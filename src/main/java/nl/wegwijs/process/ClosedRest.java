package nl.wegwijs.process;

import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.UrlPathHelper;

/** Lets through what {@link RestCalls} names for the caller's roles, on both REST interfaces. */
final class ClosedRest implements AuthorizationManager<RequestAuthorizationContext> {

    static final String WEB_APP_ENGINE = "/camunda/api/engine/engine/default";
    static final String WEB_APPS = "/camunda/api";
    static final String ENGINE_REST = "/engine-rest";

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(
                allowed(request.getMethod(), pathOf(request), groups(who.get())));
    }

    static boolean allowed(String method, String path, Set<String> groups) {
        String enginePath = enginePath(path);
        if (enginePath != null) {
            return RestCalls.allowsOnEngine(method, enginePath, groups);
        }
        return path.startsWith(WEB_APPS + "/")
                && RestCalls.allowsOnWebApps(method, path.substring(WEB_APPS.length()), groups);
    }

    /** The path from the engine's root, or null when the call is not for the engine. */
    static String enginePath(String path) {
        for (String root : new String[] {WEB_APP_ENGINE, ENGINE_REST + "/engine/default", ENGINE_REST}) {
            if (path.startsWith(root + "/")) {
                return path.substring(root.length());
            }
        }
        return null;
    }

    static String pathOf(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    private static Set<String> groups(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof EngineUser user
                ? Set.copyOf(user.groups()) : null;
    }
}
