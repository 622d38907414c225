package nl.wegwijs.portal;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;

/** What a partner asks of us with a form: the page, which hands in once however often it is sent, and then the request. */
abstract class RequestPages {

    private final String place;
    private final String form;
    private final FormPages pages;
    private final PortalOptions options;

    /** The template is named as the form is. */
    RequestPages(String place, String form, FormPages pages, PortalOptions options) {
        this.place = place;
        this.form = form;
        this.pages = pages;
        this.options = options;
    }

    /** The number of the request; a second one with the same mark is the first. */
    abstract String request(PartnerId partner, FormValues form, UUID mark);

    @GetMapping("/aanvragen")
    String ask(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return asked(pages.empty(form, options.asked(me.partner())), UUID.randomUUID(), model);
    }

    @PostMapping("/aanvragen")
    String receive(@AuthenticationPrincipal PartnerUserView me, @RequestParam("_form") UUID mark,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        return pages.posted(form, post, options.asked(me.partner())).handIn(
                values -> "redirect:" + place + "/" + request(me.partner(), values, mark) + "?gevraagd",
                page -> asked(page, mark, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/aanvragen/vragen")
    String questions(@AuthenticationPrincipal PartnerUserView me, @RequestParam MultiValueMap<String, String> post,
            Model model) {
        model.addAttribute("page", pages.asked(form, post, options.asked(me.partner())));
        return "portal/questions";
    }

    private String asked(FormPage page, UUID mark, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("mark", mark);
        return "portal/" + form;
    }
}
