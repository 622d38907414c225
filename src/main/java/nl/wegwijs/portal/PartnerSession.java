package nl.wegwijs.portal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.SignIn;

/**
 * Who a session is of, looked up anew for each request: whoever was switched off, got another role or
 * chose another password meanwhile is so at once. Pages of staff never see this login.
 */
class PartnerSession extends OncePerRequestFilter {

    private static final String USER = "partner-user";

    private final SignIn signIn;

    PartnerSession(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The session gets another id, so that an id known before is worth nothing. */
    static void begin(HttpServletRequest request, PartnerUserView user) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(USER, user);
    }

    /** A colleague's login in the same browser stays. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(USER);
            PendingSignIn.forget(session);
            request.changeSessionId();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(USER) instanceof PartnerUserView remembered) {
            Optional<PartnerUserView> user = signIn.stillIn(remembered.id(), remembered.stamp());
            user.ifPresentOrElse(PartnerSession::logIn, () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void logIn(PartnerUserView user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(user));
        SecurityContextHolder.setContext(context);
    }

    private static Authentication authentication(PartnerUserView user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of(
                new SimpleGrantedAuthority("ROLE_PARTNER"), new SimpleGrantedAuthority("ROLE_" + user.role().name())));
    }
}
