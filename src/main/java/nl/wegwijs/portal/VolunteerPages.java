package nl.wegwijs.portal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.PartnerVolunteers;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerSource;

/** A volunteer organisation sees whom we look for, and proposes somebody. */
@PartnerPage
@RequestMapping("/partner/vrijwilligers")
class VolunteerPages {

    private static final String FORM = "propose-volunteer";

    private final FormPages pages;
    private final PortalOptions options;
    private final PartnerVolunteers volunteers;
    private final Branches branches;

    VolunteerPages(FormPages pages, PortalOptions options, PartnerVolunteers volunteers, Branches branches) {
        this.pages = pages;
        this.options = options;
        this.volunteers = volunteers;
        this.branches = branches;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("requests", volunteers.asked(me.partner()));
        model.addAttribute("helping", volunteers.helping(me.partner()));
        model.addAttribute("branches", branches);
        return "portal/volunteers";
    }

    @GetMapping("/voorstellen")
    String ask(@AuthenticationPrincipal PartnerUserView me, Model model) {
        volunteers.asked(me.partner());
        return show(pages.empty(FORM, options.offerHelp()), model);
    }

    @PostMapping("/voorstellen")
    String receive(@AuthenticationPrincipal PartnerUserView me, @RequestParam MultiValueMap<String, String> post,
            Model model) {
        return pages.posted(FORM, post, options.offerHelp()).handIn(form -> {
            volunteers.propose(me.partner(), told(form), form.extra());
            return "redirect:/partner/vrijwilligers?voorgesteld";
        }, page -> show(page, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/voorstellen/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.offerHelp()));
        return "portal/questions";
    }

    // That the person knows of it must be ticked; how much she can do is agreed on in the first talk.
    private static NewVolunteer told(FormValues form) {
        form.yes("knows");
        BranchId branch = new BranchId(form.code("branch"));
        return new NewVolunteer(form.text("name"), form.phone("phone"), form.text("email"),
                VolunteerSource.VOLUNTEER_ORGANISATION, null, form.all("functions", VolunteerFunction.class), Set.of(),
                Stream.of("availableMorning", "availableAfternoon", "availableEvening")
                        .flatMap(part -> form.codes(part).stream()).collect(Collectors.toSet()),
                branch, Set.of(branch), 1, false);
    }

    private static String show(FormPage page, Model model) {
        model.addAttribute("page", page);
        return "portal/propose-volunteer";
    }
}
