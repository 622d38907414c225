package nl.wegwijs.portal;

import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardStatus;
import nl.wegwijs.referral.ReceiverView;

/** People that the library sent to this partner, and what it answers. */
@PartnerPage
@RequestMapping("/partner/verwijzingen")
class ReferralPages {

    private static final int PAGE = 25;

    private final OnwardDesk desk;
    private final ReceiverAnswers answers;
    private final CourseCatalogue courses;

    ReferralPages(OnwardDesk desk, ReceiverAnswers answers, CourseCatalogue courses) {
        this.desk = desk;
        this.answers = answers;
        this.courses = courses;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "1") int pagina, Model model) {
        model.addAttribute("onwards", desk.forReceiver(me.partner(), OnwardStatus.withTheReceiver(),
                PageRequest.of(Math.max(1, Math.min(pagina, 10_000)) - 1, PAGE)));
        return "portal/referrals";
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return page(desk.forReceiver(me.partner(), number), null, model);
    }

    /** An answer that ends it leads to the list: the page is no longer there. */
    @PostMapping("/{number}/{what}")
    String answer(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, @PathVariable String what,
            @ModelAttribute ReceiverAnswers.Given given, Model model) {
        try {
            answers.tell(desk.addressedTo(me.partner(), number), what, given);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("given", given);
            return page(desk.forReceiver(me.partner(), number), refusal, model);
        }
        return ReceiverAnswers.goesOnAfter(what)
                ? "redirect:/partner/verwijzingen/" + number + "?gestuurd" : "redirect:/partner/verwijzingen?gestuurd";
    }

    private String page(ReceiverView onward, Refusal problem, Model model) {
        model.addAttribute("onward", onward);
        model.addAttribute("problem", problem);
        model.addAttribute("base", "/partner/verwijzingen/" + onward.number());
        model.addAttribute("mayAnswer", ((PartnerUserView) model.getAttribute("me")).role().acts());
        if (onward.offering() != null) {
            model.addAttribute("offering", courses.offering(onward.offering()).title());
        }
        return "portal/referral";
    }
}
