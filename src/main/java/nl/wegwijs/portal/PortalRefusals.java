package nl.wegwijs.portal;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.library.Refusal;

/** A refusal that no page shows by itself becomes a page of one sentence. */
@ControllerAdvice(basePackageClasses = PortalRefusals.class)
class PortalRefusals {

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletResponse response) {
        tellWhen(response, refusal);
        return page(refusal.getMessage(), switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
        });
    }

    @ExceptionHandler
    ModelAndView overtaken(ConcurrencyFailureException somebodyElse) {
        return page("Iemand anders was u net voor. Bekijk de bladzijde opnieuw.", HttpStatus.CONFLICT);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView unreadable() {
        return page("Deze pagina kennen we niet.", HttpStatus.NOT_FOUND);
    }

    /** With what came too often goes when to come back. */
    static void tellWhen(HttpServletResponse response, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.TOO_OFTEN) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.secondsToWait()));
        }
    }

    private static ModelAndView page(String sentence, HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/refused", status);
        page.addObject("sentence", sentence);
        return page;
    }
}
