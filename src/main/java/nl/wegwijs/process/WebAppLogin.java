package nl.wegwijs.process;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** One login for all pages: whoever logged in to Tasklist is known to the rest of the house. */
final class WebAppLogin extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineUser user = userOf(request.getSession(false));
        if (user != null) {
            SecurityContextHolder.setContext(new SecurityContextImpl(user.authentication()));
        }
        chain.doFilter(request, response);
    }

    private static EngineUser userOf(HttpSession session) {
        if (session == null) {
            return null;
        }
        Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
        if (!(logins.getAuthenticationForProcessEngine("default") instanceof UserAuthentication login)) {
            return null;
        }
        return new EngineUser(login.getIdentityId(),
                Objects.requireNonNullElse(login.getGroupIds(), List.of()),
                Objects.requireNonNullElse(login.getTenantIds(), List.of()));
    }
}
