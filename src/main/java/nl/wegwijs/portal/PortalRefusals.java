package nl.wegwijs.portal;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import nl.wegwijs.library.Refusal;

/** A refusal that no page shows by itself becomes a page of one sentence. */
@ControllerAdvice(basePackageClasses = PortalRefusals.class)
class PortalRefusals {

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(refusal.getMessage(), switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
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

    private static ModelAndView page(String sentence, HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/refused", status);
        page.addObject("sentence", sentence);
        return page;
    }
}
