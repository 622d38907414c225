package nl.wegwijs.api;

import java.io.IOException;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.partner.ApiCaller;
import nl.wegwijs.partner.PartnerRegister;

/** Recognises the caller by the key in {@code Authorization: Bearer <key>}. */
class BearerKey extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final PartnerRegister register;
    private final ApiProblemWriter problems;

    BearerKey(PartnerRegister register, ApiProblemWriter problems) {
        this.register = register;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                register.authenticate(header.substring(SCHEME.length()).strip()).ifPresent(BearerKey::logIn);
            } catch (DataAccessException | TransactionException failure) {
                problems.unavailable(response, failure);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void logIn(ApiCaller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null,
                caller.scopes().stream().map(scope -> new SimpleGrantedAuthority(scope.name())).toList()));
        SecurityContextHolder.setContext(context);
    }
}
