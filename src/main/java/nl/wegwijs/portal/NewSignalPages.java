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

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.form.ReleasedForms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.referral.SignalForm;
import nl.wegwijs.referral.SignalReceipt;

/** Somebody at a partner signals a person: one page, the same form as at the desk. */
@PartnerPage
@RequestMapping("/partner/aanmelden")
class NewSignalPages {

    private static final String FORM = "signal";

    private final ReleasedForms forms;
    private final FormPages pages;
    private final PortalOptions options;
    private final SentSignals signals;

    NewSignalPages(ReleasedForms forms, FormPages pages, PortalOptions options, SentSignals signals) {
        this.forms = forms;
        this.pages = pages;
        this.options = options;
        this.signals = signals;
    }

    @GetMapping
    String ask(Model model) {
        return show(pages.empty(forms.latest(FORM), options.partnerSignal()), UUID.randomUUID(), model);
    }

    @PostMapping
    String receive(@AuthenticationPrincipal PartnerUserView me, @RequestParam("_form") UUID mark,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        DeployedForm form = forms.latest(FORM);
        FormPage page = pages.posted(form, post, options.partnerSignal());
        if (!page.isComplete()) {
            return show(page, mark, model);
        }
        try {
            SignalReceipt receipt = signals.send(
                    SignalForm.ofPartner(FormValues.of(form, page.filled().accepted()), me.partner()), me, mark);
            return "redirect:/partner/aanmelden/klaar/" + receipt.number();
        } catch (Refusal refusal) {
            return show(page.refused(refusal), mark, model);
        }
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        post.remove(FormPages.SHOWN);
        model.addAttribute("page", pages.posted(forms.latest(FORM), post, options.partnerSignal()));
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
