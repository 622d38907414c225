package nl.wegwijs.process;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cockpit asks for all versions of a model without a limit, which the engine refuses: the limit itself is asked for. */
final class WholeLists extends OncePerRequestFilter {

    private static final Set<String> LISTS = Set.of("/process-definition", "/decision-definition");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = ClosedRest.enginePath(ClosedRest.pathOf(request));
        boolean endless = "GET".equals(request.getMethod()) && path != null && LISTS.contains(path)
                && request.getQueryString() != null && !request.getQueryString().contains("maxResults=");
        chain.doFilter(endless ? limited(request) : request, response);
    }

    private static HttpServletRequest limited(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return super.getQueryString() + "&maxResults=2000";
            }
        };
    }
}
