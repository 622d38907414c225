package nl.wegwijs.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUsers;

/** Choosing a password with the link of an invitation, once. */
@Controller
@RequestMapping("/partner/wachtwoord/{token}")
class PasswordPages {

    private static final String PAGE = "portal/choose-password";

    private final PartnerUsers users;

    PasswordPages(PartnerUsers users) {
        this.users = users;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("works", users.invitedBy(token).isPresent());
        return PAGE;
    }

    @PostMapping
    String choose(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model) {
        try {
            users.choosePassword(token, password);
            return "redirect:/partner/inloggen?gekozen";
        } catch (Refusal refusal) {
            model.addAttribute("works", refusal.kind() != Refusal.Kind.NOT_FOUND);
            model.addAttribute("problem", refusal);
            return PAGE;
        }
    }
}
