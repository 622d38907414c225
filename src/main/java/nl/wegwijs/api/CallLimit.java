package nl.wegwijs.api;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.wegwijs.partner.ApiCaller;
import nl.wegwijs.partner.CallLimits;

/**
 * Lets a partner call so often and no more. Who calls is known by the key, and without one by where the call
 * comes from; no header can make it somebody else.
 */
class CallLimit extends OncePerRequestFilter {

    private static final long MINUTE = 60;

    private final CallCounts counts;
    private final ApiProblemWriter problems;

    CallLimit(CallCounts counts, ApiProblemWriter problems) {
        this.counts = counts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean mayCall = login != null && login.getPrincipal() instanceof ApiCaller caller
                ? mayCall(response, counts.limits(caller), () -> counts.count(caller))
                : mayCall(response, counts.usual(), () -> counts.count(request.getRemoteAddr()));
        if (mayCall) {
            chain.doFilter(request, response);
        }
    }

    private boolean mayCall(HttpServletResponse response, CallLimits limits, Supplier<ConsumptionProbe> counting)
            throws IOException {
        ConsumptionProbe count;
        try {
            count = counting.get();
        } catch (RuntimeException failure) {
            problems.unavailable(response, failure);
            return false;
        }
        tell(response, limits, count);
        if (count.isConsumed()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(count.getNanosToWaitForRefill())));
        problems.write(response, HttpStatus.TOO_MANY_REQUESTS,
                "U stuurt te veel berichten achter elkaar. Wacht even en stuur het dan opnieuw.");
        return false;
    }

    private static void tell(HttpServletResponse response, CallLimits limits, ConsumptionProbe count) {
        response.setHeader("RateLimit-Limit", String.valueOf(limits.perMinute()));
        response.setHeader("RateLimit-Policy",
                limits.perMinute() + ";w=60, " + limits.perDay() + ";w=" + Duration.ofDays(1).toSeconds());
        response.setHeader("RateLimit-Remaining", String.valueOf(count.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", String.valueOf(count.isConsumed()
                ? Math.min(MINUTE, seconds(count.getNanosToWaitForReset()))
                : seconds(count.getNanosToWaitForRefill())));
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
