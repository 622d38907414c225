package nl.wegwijs.model;

import java.io.IOException;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import jakarta.servlet.http.HttpServletResponse;
import nl.wegwijs.library.Refusal;

/** A draft that is not there is a page that is not there. */
@ControllerAdvice(assignableTypes = {ModelsPage.class, DraftPage.class})
class UnknownDraft {

    @ExceptionHandler(Refusal.class)
    void isNotFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
