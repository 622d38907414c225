package nl.wegwijs.portal;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.training.PartnerTrainings;

/** Whoever was at a training says what it was like, with a link and without a name. */
@Controller
@RequestMapping("/training/{token}")
class RateTrainingPages {

    private static final String FORM = "rate-training";

    private final FormPages pages;
    private final PortalOptions options;
    private final PartnerTrainings trainings;

    RateTrainingPages(FormPages pages, PortalOptions options, PartnerTrainings trainings) {
        this.pages = pages;
        this.options = options;
        this.trainings = trainings;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        requireOpen(token);
        return show(pages.empty(FORM, options.nothing()), token, UUID.randomUUID(), model);
    }

    @PostMapping
    String receive(@PathVariable String token, @RequestParam("_form") UUID mark,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        requireOpen(token);
        return pages.posted(FORM, post, options.nothing()).handIn(form -> {
            trainings.rate(token, mark, Integer.parseInt(form.code("score")), form.text("remember"),
                    form.text("improve"));
            return "portal/rate-training-done";
        }, page -> show(page, token, mark, model));
    }

    private void requireOpen(String token) {
        if (trainings.toRate(token).isEmpty()) {
            throw Refusal.notFound("Deze link werkt nog niet, of niet meer.");
        }
    }

    private static String show(FormPage page, String token, UUID mark, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("token", token);
        model.addAttribute("mark", mark);
        return "portal/rate-training";
    }
}
