package nl.wegwijs.portal;

import java.util.Map;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.ReverseForm;
import nl.wegwijs.referral.SentSignals;

/** A provider sends somebody on to the library. */
@PartnerPage
@RequestMapping("/partner/terugsturen")
class ReversePages {

    private static final String FORM = "reverse-referral";

    private final FormPages pages;
    private final PortalOptions options;
    private final SentSignals signals;

    ReversePages(FormPages pages, PortalOptions options, SentSignals signals) {
        this.pages = pages;
        this.options = options;
        this.signals = signals;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return show(pages.empty(FORM, options.reverse(me.partner())), UUID.randomUUID(), model);
    }

    @PostMapping
    String receive(@AuthenticationPrincipal PartnerUserView me, @RequestParam("_form") UUID mark,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        return pages.posted(FORM, post, options.reverse(me.partner())).handIn(
                form -> "redirect:/partner/aanmelden/klaar/" + signals.send(ReverseForm.read(form, me.partner()), me, mark).number(),
                page -> show(page, mark, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/vragen")
    String questions(@AuthenticationPrincipal PartnerUserView me, @RequestParam MultiValueMap<String, String> post,
            Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.reverse(me.partner())));
        return "portal/questions";
    }

    private static String show(FormPage page, UUID mark, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("mark", mark);
        return "portal/reverse-referral";
    }
}
