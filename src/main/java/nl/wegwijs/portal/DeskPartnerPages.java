package nl.wegwijs.portal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerUserId;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;

/** Colleagues who look after partners give the first coordinator there a way in, and take it back. */
@Controller
@RequestMapping("/desk/partners")
class DeskPartnerPages {

    private static final Set<String> ROLES = Set.of("partner-relations", "beheer");

    private final PartnerRegister partners;
    private final PartnerUsers users;
    private final AccountMail mail;

    DeskPartnerPages(PartnerRegister partners, PartnerUsers users, AccountMail mail) {
        this.partners = partners;
        this.users = users;
        this.mail = mail;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Colleague me, Model model) {
        model.addAttribute("partners", own(me));
        model.addAttribute("home", "/camunda/app/tasklist/");
        return "portal/desk-partners";
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal Colleague me, @PathVariable UUID id, Model model) {
        return page(partner(me, id), null, model);
    }

    @PostMapping("/{id}")
    String invite(@AuthenticationPrincipal Colleague me, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String workEmail, @RequestParam(defaultValue = "") String displayName, Model model) {
        Partner partner = partner(me, id);
        try {
            return invited(partner, users.invite(partner.id(), workEmail, displayName, UserRole.COORDINATOR), model);
        } catch (Refusal refusal) {
            model.addAttribute("workEmail", workEmail);
            model.addAttribute("displayName", displayName);
            return page(partner, refusal, model);
        }
    }

    @PostMapping("/{id}/{user}/uitnodigen")
    String inviteAgain(@AuthenticationPrincipal Colleague me, @PathVariable UUID id, @PathVariable UUID user, Model model) {
        Partner partner = partner(me, id);
        return invited(partner, users.inviteAgain(partner.id(), new PartnerUserId(user)), model);
    }

    @PostMapping("/{id}/{user}/uit")
    String switchOff(@AuthenticationPrincipal Colleague me, @PathVariable UUID id, @PathVariable UUID user) {
        users.switchOffByLibrary(partner(me, id).id(), new PartnerUserId(user));
        return "redirect:/desk/partners/" + id;
    }

    private String invited(Partner partner, Invitation invitation, Model model) {
        model.addAttribute("invitedName", invitation.user().displayName());
        model.addAttribute("link", mail.sendInvitation(invitation));
        return page(partner, null, model);
    }

    private List<Partner> own(Colleague me) {
        if (me.groups().stream().noneMatch(ROLES::contains)) {
            throw Refusal.notFound("Deze pagina is voor partnerbeheer.");
        }
        return partners.active().stream().filter(partner -> me.branchIds().contains(partner.homeBranch())).toList();
    }

    private Partner partner(Colleague me, UUID id) {
        return own(me).stream().filter(partner -> partner.id().value().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Deze organisatie kennen we niet."));
    }

    private String page(Partner partner, Refusal problem, Model model) {
        model.addAttribute("partner", partner);
        model.addAttribute("users", users.of(partner.id()));
        model.addAttribute("problem", problem);
        model.addAttribute("home", "/camunda/app/tasklist/");
        return "portal/desk-partner";
    }
}
