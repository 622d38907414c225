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

import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.SignalForm;

/** Somebody at a partner names a person for the group of a custom course: the same questions as for any signal. */
@PartnerPage
@RequestMapping("/partner/maatwerk/{number}/aanmelden")
class GroupPages {

    private static final String FORM = "signal";

    private final FormPages pages;
    private final PortalOptions options;
    private final PartnerCustomCourses customs;

    GroupPages(FormPages pages, PortalOptions options, PartnerCustomCourses customs) {
        this.pages = pages;
        this.options = options;
        this.customs = customs;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return show(customs.recruiting(me.partner(), number), pages.empty(FORM, options.partnerSignal()),
                UUID.randomUUID(), model);
    }

    @PostMapping
    String receive(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam("_form") UUID mark, @RequestParam MultiValueMap<String, String> post, Model model) {
        CustomView custom = customs.recruiting(me.partner(), number);
        return pages.posted(FORM, post, options.partnerSignal()).handIn(form -> {
            customs.name(me, number, SignalForm.ofGroup(form, me.partner()), mark);
            return "redirect:/partner/maatwerk/" + custom.number() + "?aangemeld";
        }, page -> show(custom, page, mark, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.partnerSignal()));
        return "portal/questions";
    }

    private static String show(CustomView custom, FormPage page, UUID mark, Model model) {
        model.addAttribute("custom", custom);
        model.addAttribute("page", page);
        model.addAttribute("mark", mark);
        return "portal/name-for-group";
    }
}
