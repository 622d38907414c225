package nl.wegwijs.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps keep one CSP nonce for all requests together, so that two pages at once may get a
 * header that does not fit. The header is rewritten to the nonce that really stands in the page.
 */
final class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9_+/=-]+)\"");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-[^']*'");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Held held = new Held(response);
        chain.doFilter(request, held);
        held.release();
    }

    /** Holds an HTML page (a few kilobytes) until its nonce is known; everything else flows on. */
    private static final class Held extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream page = new ByteArrayOutputStream();
        private ServletOutputStream stream;
        private PrintWriter writer;

        private Held(HttpServletResponse response) {
            super(response);
        }

        private boolean isPage() {
            return getContentType() != null && getContentType().startsWith("text/html");
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (stream == null) {
                stream = isPage() ? new Held.Page() : super.getOutputStream();
            }
            return stream;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                Writer target = isPage() ? new java.io.OutputStreamWriter(page, StandardCharsets.UTF_8)
                        : super.getWriter();
                writer = new PrintWriter(target);
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isPage()) {
                super.flushBuffer();
            }
        }

        private void release() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            if (page.size() == 0) {
                return;
            }
            String policy = getHeader(POLICY);
            Matcher nonce = IN_PAGE.matcher(page.toString(StandardCharsets.UTF_8));
            if (policy != null && nonce.find()) {
                super.setHeader(POLICY, IN_HEADER.matcher(policy)
                        .replaceAll(Matcher.quoteReplacement("'nonce-" + nonce.group(1) + "'")));
            }
            super.setContentLength(page.size());
            page.writeTo(super.getOutputStream());
        }

        private final class Page extends ServletOutputStream {

            @Override
            public void write(int octet) {
                page.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                page.write(octets, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        }
    }
}
