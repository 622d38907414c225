package nl.wegwijs.portal;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerSource;

/** Somebody wants to help: a name, a phone number, and what she would like to do. */
@Controller
@RequestMapping("/helpen")
class OfferHelpPages {

    private static final String FORM = "offer-help";

    private final FormPages pages;
    private final PortalOptions options;
    private final VolunteerApplications applications;
    private final PublicPostLimit limit;

    OfferHelpPages(FormPages pages, PortalOptions options, VolunteerApplications applications, PublicPostLimit limit) {
        this.pages = pages;
        this.options = options;
        this.applications = applications;
        this.limit = limit;
    }

    @GetMapping
    String ask(Model model) {
        return show(pages.empty(FORM, options.offerHelp()), model);
    }

    @PostMapping
    String receive(@RequestParam MultiValueMap<String, String> post, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return limit.handIn(pages.posted(FORM, post, options.offerHelp()), request, response, form -> {
            applications.apply(told(form), form.extra());
            return "redirect:/helpen/klaar";
        }, page -> show(page, model));
    }

    /** Only the questions, for a page that has JavaScript, after an answer that may call up others. */
    @PostMapping("/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.offerHelp()));
        return "portal/questions";
    }

    @GetMapping("/klaar")
    String thanks() {
        return "portal/offer-help-done";
    }

    // How many people at a time, and where else, is agreed on in the first talk.
    private static NewVolunteer told(FormValues form) {
        BranchId branch = new BranchId(form.code("branch"));
        return new NewVolunteer(form.text("name"), form.phone("phone"), form.text("email"),
                Objects.requireNonNullElse(form.one("source", VolunteerSource.class), VolunteerSource.OWN_CHANNEL), null,
                form.all("functions", VolunteerFunction.class), form.all("preferences", VolunteerPreference.class),
                Stream.of("availableMorning", "availableAfternoon", "availableEvening")
                        .flatMap(part -> form.codes(part).stream()).collect(Collectors.toSet()),
                branch, Set.of(branch), 1, false);
    }

    private static String show(FormPage page, Model model) {
        model.addAttribute("page", page);
        return "portal/offer-help";
    }
}
