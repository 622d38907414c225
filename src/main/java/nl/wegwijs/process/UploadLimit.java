package nl.wegwijs.process;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what is too large or of unknown length before its parts are read, which the token's check would do. */
final class UploadLimit extends OncePerRequestFilter {

    private static final long LARGEST = DataSize.ofMegabytes(5).toBytes();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean parts = request.getContentType() != null && request.getContentType().startsWith("multipart/");
        if (parts && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
