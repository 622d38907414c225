package nl.wegwijs.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.policy.FeedbackId;
import nl.wegwijs.policy.PartnerPolicies;

/** Policy that we make together: reading a draft, and saying what this partner thinks of it. */
@PartnerPage
@RequestMapping("/partner/beleid")
class PolicyPages {

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("YES", "Wij zijn het ermee eens");
        ANSWERS.put("NO", "Het moet anders");
    }

    private final PartnerPolicies policies;

    PolicyPages(PartnerPolicies policies) {
        this.policies = policies;
    }

    @GetMapping
    String show(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return page(me, null, model);
    }

    /** What is typed is kept when it is refused. */
    @PostMapping("/{id}")
    String answer(@AuthenticationPrincipal PartnerUserView me, @PathVariable UUID id,
            @RequestParam(required = false) String agrees, @RequestParam(required = false) String remark, Model model) {
        try {
            if (!ANSWERS.containsKey(String.valueOf(agrees))) {
                throw Refusal.invalid("agrees-YES", "REQUIRED", "Kies wat u ervan vindt.");
            }
            policies.answer(me, new FeedbackId(id), agrees.equals("YES"), remark);
            return "redirect:/partner/beleid?bewaard";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("typed", remark);
            model.addAttribute("chosen", agrees);
            model.addAttribute("wrong", id);
            return page(me, refusal, model);
        }
    }

    private String page(PartnerUserView me, Refusal problem, Model model) {
        model.addAttribute("drafts", policies.waiting(me.partner()));
        model.addAttribute("answers", ANSWERS);
        model.addAttribute("problem", problem);
        return "portal/policy";
    }
}
