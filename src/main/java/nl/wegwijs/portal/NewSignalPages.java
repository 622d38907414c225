package nl.wegwijs.portal;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.referral.SignalForm;

/** Somebody at a partner signals a person: one page, the same form as at the desk. */
@PartnerPage
@RequestMapping("/partner/aanmelden")
class NewSignalPages {

    private static final String FORM = "signal";

    private final FormPages pages;
    private final PortalOptions options;
    private final SentSignals signals;

    NewSignalPages(FormPages pages, PortalOptions options, SentSignals signals) {
        this.pages = pages;
        this.options = options;
        this.signals = signals;
    }

    @GetMapping
    String ask(Model model) {
        return show(pages.empty(FORM, options.partnerSignal()), UUID.randomUUID(), model);
    }

    @PostMapping
    String receive(@AuthenticationPrincipal PartnerUserView me, @RequestParam("_form") UUID mark,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        return pages.posted(FORM, post, options.partnerSignal()).handIn(
                form -> "redirect:/partner/aanmelden/klaar/" + signals.send(SignalForm.ofPartner(form, me.partner()), me, mark).number(),
                page -> show(page, mark, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.partnerSignal()));
        return "portal/questions";
    }

    @GetMapping("/klaar/{number}")
    String sent(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        model.addAttribute("signal", signals.find(me, number));
        return "portal/signal-sent";
    }

    private static String show(FormPage page, UUID mark, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("mark", mark);
        return "portal/new-signal";
    }
}
