package nl.wegwijs.process;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Name and password of the engine's own users, for the Modeler and for integrations. */
final class BasicLogin implements AuthenticationProvider {

    private final IdentityService identity;

    BasicLogin(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String id = given.getName();
        if (!passwordFits(id, String.valueOf(given.getCredentials()))) {
            throw new BadCredentialsException("refused");
        }
        return EngineUser.of(id, identity).authentication();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean passwordFits(String id, String password) {
        try {
            return !id.isEmpty() && identity.checkPassword(id, password);
        } catch (AuthenticationException locked) {
            return false;
        }
    }

    /** Tells the engine who asks, for as long as the request lasts. */
    static final class TellTheEngine extends OncePerRequestFilter {

        private final IdentityService identity;

        TellTheEngine(IdentityService identity) {
            this.identity = identity;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            EngineUser user = (EngineUser) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
            identity.setAuthentication(user.id(), user.groups(), user.branches());
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
