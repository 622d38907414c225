package nl.wegwijs.portal;

import java.time.Duration;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Tries;

/** Forms that anybody may send, from one place so often an hour: a class at one connection must fit, a robot not. */
@Component
class PublicPostLimit {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Refusal TOO_OFTEN = Refusal.tooOften("TOO_MANY_POSTS", HOUR,
            "Dit formulier is hier te vaak verstuurd. Probeer het over een uur weer, of bel de Bibliotheek.");

    private final Tries tries;
    private final int most;

    PublicPostLimit(Tries tries, @Value("${wegwijs.public-posts-per-hour:60}") int most) {
        this.tries = tries;
        this.most = most;
    }

    /** Hands in what came; what came too often is shown again with all its answers, and nothing is lost by waiting. */
    String handIn(FormPage page, HttpServletRequest request, HttpServletResponse response,
            Function<FormValues, String> desk, Function<FormPage, String> again) {
        if (tries.begin("form:" + request.getRemoteAddr(), most, HOUR)) {
            return page.handIn(desk, again);
        }
        PortalRefusals.tellWhen(response, TOO_OFTEN);
        return again.apply(page.refused(TOO_OFTEN));
    }
}
