package nl.wegwijs.model;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;
import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.Refusal;

/** One draft: what the check said, and what an owner can do with it now. */
@Controller
class DraftPage {

    private final ModelShelf shelf;
    private final Clock clock;

    DraftPage(ModelShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping("/models/drafts/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page) {
        page.addAttribute("draft", DraftCard.of(shelf.draft(new DraftId(id)), clock));
        page.addAttribute("mayChange", ModelRights.mayChange(me));
        return "model/draft";
    }

    @PostMapping("/models/drafts/{id}/controle")
    String check(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page, HttpServletResponse response) {
        return doing(id, me, page, response, shelf::check);
    }

    /** Now, or at the moment that was filled in. */
    @PostMapping("/models/drafts/{id}/live")
    String publish(@PathVariable UUID id, @RequestParam(defaultValue = "") String moment,
            @RequestParam(defaultValue = "") String news, @AuthenticationPrincipal Colleague me, Model page,
            HttpServletResponse response) {
        page.addAttribute("news", news);
        page.addAttribute("moment", moment);
        return doing(id, me, page, response, draft -> moment.isBlank() ? shelf.publish(draft, news)
                : shelf.publishAt(draft, moment(moment).atZone(clock.getZone()).toInstant(), news));
    }

    @PostMapping("/models/drafts/{id}/intrekken")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page, HttpServletResponse response) {
        return doing(id, me, page, response, shelf::withdraw);
    }

    @PostMapping("/models/drafts/{id}/terugdraaien")
    String rollBack(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page, HttpServletResponse response) {
        return doing(id, me, page, response, shelf::rollBack);
    }

    private String doing(UUID id, Colleague me, Model page, HttpServletResponse response,
            Function<DraftId, DraftView> step) {
        try {
            step.apply(new DraftId(id));
            return "redirect:/models/drafts/" + id;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refusal", refusal.getMessage());
            page.addAttribute("field", refusal.field());
            return show(id, me, page);
        }
    }

    private static LocalDateTime moment(String written) {
        try {
            return LocalDateTime.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("moment", "MOMENT_UNREADABLE", "Schrijf het moment als dag en tijd.");
        }
    }
}
