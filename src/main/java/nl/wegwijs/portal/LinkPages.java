package nl.wegwijs.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.ReceiverLinks;
import nl.wegwijs.referral.ReceiverView;

/** One referral for a receiver without a login, as long as its link works. */
@Controller
@RequestMapping("/link")
class LinkPages {

    private final ReceiverLinks links;
    private final ReceiverAnswers answers;

    LinkPages(ReceiverLinks links, ReceiverAnswers answers) {
        this.links = links;
        this.answers = answers;
    }

    @GetMapping("/{token}")
    String show(@PathVariable String token, Model model) {
        return page(token, links.open(token), null, model);
    }

    @PostMapping("/{token}/{what}")
    String answer(@PathVariable String token, @PathVariable String what, @ModelAttribute ReceiverAnswers.Given given,
            Model model) {
        try {
            links.answer(token, id -> answers.tell(id, what, given));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("given", given);
            return page(token, links.open(token), refusal, model);
        }
        return ReceiverAnswers.goesOnAfter(what)
                ? "redirect:/link/" + token + "?gestuurd" : "redirect:/link/klaar";
    }

    /** After an answer that ends the referral, and with it the link. */
    @GetMapping("/klaar")
    String done() {
        return "portal/link-done";
    }

    private static String page(String token, ReceiverView onward, Refusal problem, Model model) {
        model.addAttribute("onward", onward);
        model.addAttribute("problem", problem);
        model.addAttribute("base", "/link/" + token);
        return "portal/link";
    }
}
