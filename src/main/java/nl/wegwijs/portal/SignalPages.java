package nl.wegwijs.portal;

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
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.MissingForm;
import nl.wegwijs.referral.PartnerSignals;
import nl.wegwijs.referral.SentSignal;
import nl.wegwijs.referral.SentSignals;

/** What became of our signals, and what we can still do about them. */
@PartnerPage
@RequestMapping("/partner/signalen")
class SignalPages {

    private static final String MISSING = "complete-signal";

    private final SentSignals signals;
    private final PartnerSignals own;
    private final FormPages pages;
    private final PortalOptions options;

    SignalPages(SentSignals signals, PartnerSignals own, FormPages pages, PortalOptions options) {
        this.signals = signals;
        this.own = own;
        this.pages = pages;
        this.options = options;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "1") int pagina, Model model) {
        model.addAttribute("signals", signals.list(me, Math.max(1, Math.min(pagina, 10_000)) - 1));
        return "portal/signals";
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return page(signals.find(me, number), null, model);
    }

    @PostMapping("/{number}/intrekken")
    String withdraw(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        SentSignal signal = signals.find(me, number);
        try {
            own.withdraw(me.partner(), number);
            return "redirect:/partner/signalen/" + number;
        } catch (Refusal refusal) {
            return page(signal, refusal, model);
        }
    }

    /** The number on which the person can be reached may stay empty. */
    @PostMapping("/{number}/gesproken")
    String reconnected(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam(defaultValue = "") String phone, Model model) {
        SentSignal signal = signals.find(me, number);
        try {
            own.reconnected(me.partner(), number, phone.isBlank() ? null : PhoneNumber.parse(phone)
                    .orElseThrow(() -> Refusal.invalid("phone", "PHONE_NUMBER",
                            "Dit is geen goed telefoonnummer. Vul tien cijfers in.")));
            return "redirect:/partner/signalen/" + number + "?gesproken";
        } catch (Refusal refusal) {
            model.addAttribute("phone", phone);
            return page(signal, refusal, model);
        }
    }

    @GetMapping("/{number}/aanvullen")
    String ask(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return missing(signals.find(me, number), pages.empty(MISSING, options.missing()), model);
    }

    @PostMapping("/{number}/aanvullen")
    String complete(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        SentSignal signal = signals.find(me, number);
        return pages.posted(MISSING, post, options.missing()).handIn(form -> {
            own.complete(me.partner(), number, MissingForm.read(form));
            return "redirect:/partner/signalen/" + number;
        }, page -> missing(signal, page, model));
    }

    private static String missing(SentSignal signal, FormPage page, Model model) {
        model.addAttribute("signal", signal);
        model.addAttribute("page", page);
        return "portal/complete-signal";
    }

    private static String page(SentSignal signal, Refusal problem, Model model) {
        model.addAttribute("signal", signal);
        model.addAttribute("problem", problem);
        return "portal/signal";
    }
}
