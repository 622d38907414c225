package nl.wegwijs.portal;

import java.util.Arrays;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.PartnerUserId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;

/** A coordinator says who of the organisation may sign in, and as what. */
@PartnerPage
@RequestMapping("/partner/gebruikers")
class UserPages {

    private final PartnerUsers users;
    private final AccountMail mail;

    UserPages(PartnerUsers users, AccountMail mail) {
        this.users = users;
        this.mail = mail;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return page(me, null, model);
    }

    @PostMapping
    String invite(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "") String workEmail,
            @RequestParam(defaultValue = "") String displayName, @RequestParam(defaultValue = "") String role, Model model) {
        try {
            return invited(me, users.invite(me.partner(), workEmail, displayName, role(role)), model);
        } catch (Refusal refusal) {
            model.addAttribute("workEmail", workEmail);
            model.addAttribute("displayName", displayName);
            return page(me, refusal, model);
        }
    }

    @PostMapping("/{id}/{what}")
    String change(@AuthenticationPrincipal PartnerUserView me, @PathVariable UUID id, @PathVariable String what,
            @RequestParam(defaultValue = "") String role, Model model) {
        PartnerUserId user = new PartnerUserId(id);
        try {
            switch (what) {
                case "uitnodigen" -> {
                    return invited(me, users.inviteAgain(me.partner(), user), model);
                }
                case "rol" -> users.actAs(me.partner(), user, role(role));
                case "uit" -> users.switchOff(me.partner(), user);
                case "aan" -> users.switchOn(me.partner(), user);
                default -> throw Refusal.notFound("Deze pagina kennen we niet.");
            }
            return "redirect:/partner/gebruikers?bewaard";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(me, refusal, model);
        }
    }

    private String invited(PartnerUserView me, Invitation invitation, Model model) {
        model.addAttribute("invitedName", invitation.user().displayName());
        model.addAttribute("link", mail.sendInvitation(invitation));
        return page(me, null, model);
    }

    private static UserRole role(String code) {
        return Arrays.stream(UserRole.values()).filter(role -> role.name().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.invalid("role", "REQUIRED", "Kies een rol."));
    }

    private String page(PartnerUserView me, Refusal problem, Model model) {
        model.addAttribute("users", users.of(me.partner()));
        model.addAttribute("roles", UserRole.values());
        model.addAttribute("problem", problem);
        return "portal/users";
    }
}
