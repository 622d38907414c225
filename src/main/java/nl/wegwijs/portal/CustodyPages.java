package nl.wegwijs.portal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
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
import nl.wegwijs.referral.Custody;
import nl.wegwijs.referral.CustodyDesk;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.OnwardStatus;
import nl.wegwijs.referral.ReceiverLinks;

/** Staff see through whose hands a person went, and give a receiver without a login a link. */
@Controller
@RequestMapping("/desk/traject")
class CustodyPages {

    private final CustodyDesk custody;
    private final ReceiverLinks links;
    private final String home;

    CustodyPages(CustodyDesk custody, ReceiverLinks links,
            @Value("${wegwijs.public-address}") String home) {
        this.custody = custody;
        this.links = links;
        this.home = home;
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String nummer, Model model) {
        if (nummer.strip().matches("[A-Za-z]{2}-\\d{4}-\\d{1,9}")) {
            return "redirect:/desk/traject/" + nummer.strip().toUpperCase(Locale.ROOT);
        }
        model.addAttribute("home", "/camunda/app/tasklist/");
        return "portal/custody-find";
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal Colleague me, @PathVariable String number, Model model) {
        return page(custody.of(number, me.branchIds()), model);
    }

    /** The link is shown once: nobody can read it back. */
    @PostMapping("/{number}/{onward}/link")
    String link(@AuthenticationPrincipal Colleague me, @PathVariable String number, @PathVariable String onward,
            Model model) {
        Custody file = custody.of(number, me.branchIds());
        model.addAttribute("link", home + "/link/" + links.issue(referral(file, onward)));
        model.addAttribute("linkNumber", onward);
        return page(file, model);
    }

    @PostMapping("/{number}/{onward}/link-intrekken")
    String revoke(@AuthenticationPrincipal Colleague me, @PathVariable String number, @PathVariable String onward,
            Model model) {
        Custody file = custody.of(number, me.branchIds());
        links.revoke(referral(file, onward));
        return "redirect:/desk/traject/" + number;
    }

    private static OnwardReferralId referral(Custody file, String onward) {
        return file.steps().stream().filter(step -> step.onward() != null && step.number().equals(onward))
                .map(Custody.Step::onward).findFirst()
                .orElseThrow(() -> Refusal.notFound("Deze doorverwijzing kennen we niet."));
    }

    private String page(Custody file, Model model) {
        Map<String, Object> until = new HashMap<>();
        file.steps().stream().filter(step -> step.onward() != null)
                .forEach(step -> links.worksUntil(step.onward()).ifPresent(end -> until.put(step.number(), end)));
        model.addAttribute("custody", file);
        model.addAttribute("linksUntil", until);
        model.addAttribute("open", OnwardStatus.withTheReceiver().stream().map(Enum::name).toList());
        model.addAttribute("home", "/camunda/app/tasklist/");
        return "portal/custody";
    }
}
