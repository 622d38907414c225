package nl.wegwijs.portal;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;

/** The menu of the portal: what this user may do, and where the user is. */
@ControllerAdvice(annotations = PartnerPage.class)
class PartnerMenu {

    record Item(String href, String label, boolean current) {
    }

    private final PartnerRegister partners;

    PartnerMenu(PartnerRegister partners) {
        this.partners = partners;
    }

    @ModelAttribute
    void menu(@AuthenticationPrincipal PartnerUserView user, HttpServletRequest request, Model model) {
        String here = request.getRequestURI();
        List<Item> items = new ArrayList<>();
        items.add(new Item("/partner", "Start", here.equals("/partner")));
        if (user.role().acts()) {
            items.add(item("/partner/aanmelden", "Iemand aanmelden", here));
        }
        items.add(item("/partner/signalen", "Onze signalen", here));
        items.add(item("/partner/verwijzingen", "Doorverwezen naar ons", here));
        items.add(item("/partner/aanbod", "Ons aanbod", here));
        items.add(item("/partner/trainingen", "Training", here));
        items.add(item("/partner/maatwerk", "Cursus op maat", here));
        items.add(item("/partner/afspraken", "Onze afspraken", here));
        items.add(item("/partner/beleid", "Beleid", here));
        if (partners.isIn(user.partner(), PartnerRole.VOLUNTEER_SOURCE)) {
            items.add(item("/partner/vrijwilligers", "Vrijwilligers", here));
        }
        if (partners.isIn(user.partner(), PartnerRole.INTERN_SOURCE)) {
            items.add(item("/partner/stages", "Stages", here));
        }
        items.add(item("/partner/samen", "Samen geven", here));
        items.add(item("/partner/ruimte", "Ruimte", here));
        if (user.role().seesAll()) {
            items.add(item("/partner/cijfers", "Onze cijfers", here));
        }
        if (user.role() == UserRole.COORDINATOR) {
            items.add(item("/partner/gebruikers", "Onze gebruikers", here));
            items.add(item("/partner/koppeling", "Onze koppeling", here));
        }
        model.addAttribute("menu", items);
        model.addAttribute("home", "/partner");
        model.addAttribute("signedIn", true);
        model.addAttribute("me", user);
        model.addAttribute("organisation", partners.find(user.partner()).name());
    }

    private static Item item(String href, String label, String here) {
        return new Item(href, label, here.equals(href) || here.startsWith(href + "/"));
    }
}
