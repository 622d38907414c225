package nl.wegwijs.portal;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.partner.MailChoice;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;

/** In which language and how often somebody at a partner wants mail. */
@PartnerPage
@RequestMapping("/partner/instellingen")
class PreferencePages {

    private final PartnerUsers users;

    PreferencePages(PartnerUsers users) {
        this.users = users;
    }

    @GetMapping
    String show() {
        return "portal/preferences";
    }

    @PostMapping
    String save(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "nl") String language,
            @RequestParam(defaultValue = "DIRECT") MailChoice mail) {
        users.prefer(me.partner(), me.id(), language, mail);
        return "redirect:/partner/instellingen?bewaard";
    }
}
