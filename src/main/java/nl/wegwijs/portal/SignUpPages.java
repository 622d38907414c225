package nl.wegwijs.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SignalForm;

/** Somebody asks for help for themselves or for family; a name and a phone number are enough. */
@Controller
@RequestMapping("/aanmelden")
class SignUpPages {

    private static final String FORM = "sign-up";

    private final FormPages pages;
    private final PortalOptions options;
    private final ReferralDesk desk;
    private final PublicPostLimit limit;

    SignUpPages(FormPages pages, PortalOptions options, ReferralDesk desk, PublicPostLimit limit) {
        this.pages = pages;
        this.options = options;
        this.desk = desk;
        this.limit = limit;
    }

    @GetMapping
    String ask(Model model) {
        return show(pages.empty(FORM, options.signUp()), model);
    }

    @PostMapping
    String receive(@RequestParam MultiValueMap<String, String> post, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return limit.handIn(pages.posted(FORM, post, options.signUp()), request, response, form -> {
            desk.receive(SignalForm.signUp(form));
            return "redirect:/aanmelden/klaar";
        }, page -> show(page, model));
    }

    /** Only the questions, for a page that has JavaScript, after an answer that may call up others. */
    @PostMapping("/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.signUp()));
        return "portal/questions";
    }

    @GetMapping("/klaar")
    String thanks() {
        return "portal/sign-up-done";
    }

    private static String show(FormPage page, Model model) {
        model.addAttribute("page", page);
        return "portal/sign-up";
    }
}
