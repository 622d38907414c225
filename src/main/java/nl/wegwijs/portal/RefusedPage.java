package nl.wegwijs.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** For whoever may not do this, or comes with a form that is too old to be trusted. */
@Controller
class RefusedPage {

    static final String PATH = "/portal/geweigerd";

    @RequestMapping(PATH)
    String show(Model model) {
        model.addAttribute("sentence", "Dit is niet voor u, of de bladzijde is te oud. Ga terug en probeer het opnieuw.");
        return "portal/refused";
    }
}
