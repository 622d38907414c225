package nl.wegwijs.portal;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Tries;

/** Forms that anybody may send, from one place so often an hour: a class at one connection must fit, a robot not. */
@Component
class PublicPostLimit implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tries tries;
    private final int most;

    PublicPostLimit(Tries tries, @Value("${wegwijs.public-posts-per-hour:60}") int most) {
        this.tries = tries;
        this.most = most;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/aanmelden", "/helpen");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())
                && !tries.begin("form:" + request.getRemoteAddr(), most, HOUR)) {
            throw Refusal.tooOften("TOO_MANY_POSTS", HOUR,
                    "Dit formulier is hier te vaak verstuurd. Probeer het over een uur weer, of bel de Bibliotheek.");
        }
        return true;
    }
}
