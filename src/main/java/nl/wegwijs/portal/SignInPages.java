package nl.wegwijs.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.SignIn;

/** Signing in and out of the portal: a password, then a code. */
@Controller
class SignInPages {

    private static final String PASSWORD = "portal/sign-in";
    private static final String CODE = "portal/sign-in-code";

    private final SignIn signIn;
    private final AccountMail mail;

    SignInPages(SignIn signIn, AccountMail mail) {
        this.signIn = signIn;
        this.mail = mail;
    }

    @GetMapping("/partner/inloggen")
    String ask() {
        return PASSWORD;
    }

    @PostMapping("/partner/inloggen")
    String password(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            PartnerUserView user = signIn.password(email, password, request.getRemoteAddr());
            PendingSignIn.remember(request, new PendingSignIn(user.id(), mail.sendCode(user, signIn.newCode(user.id()))));
            return "redirect:/partner/inloggen/code";
        } catch (Refusal refusal) {
            PortalRefusals.tellWhen(response, refusal);
            model.addAttribute("problem", refusal);
            model.addAttribute("email", email);
            return PASSWORD;
        }
    }

    @GetMapping("/partner/inloggen/code")
    String askCode(Model model, HttpServletRequest request) {
        return PendingSignIn.of(request).map(pending -> {
            model.addAttribute("shownCode", pending.shownCode());
            return CODE;
        }).orElse("redirect:/partner/inloggen");
    }

    @PostMapping("/partner/inloggen/code")
    String code(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request) {
        return PendingSignIn.of(request).map(pending -> {
            try {
                PartnerUserView user = signIn.code(pending.user(), code, request.getRemoteAddr());
                PendingSignIn.forget(request.getSession());
                PartnerSession.begin(request, user);
                return "redirect:/partner";
            } catch (Refusal refusal) {
                model.addAttribute("problem", refusal);
                model.addAttribute("shownCode", pending.shownCode());
                return CODE;
            }
        }).orElse("redirect:/partner/inloggen");
    }

    @PostMapping("/partner/uitloggen")
    String out(HttpServletRequest request) {
        PartnerSession.end(request);
        return "redirect:/partner/inloggen?uit";
    }
}
