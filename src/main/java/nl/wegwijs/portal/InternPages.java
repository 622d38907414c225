package nl.wegwijs.portal;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.volunteer.InternshipView;
import nl.wegwijs.volunteer.SchoolInterns;
import nl.wegwijs.volunteer.Student;

/** A school sees our places for interns, proposes a student, and says that one stops. */
@PartnerPage
@RequestMapping("/partner/stages")
class InternPages {

    private static final String FORM = "propose-intern";

    private final FormPages pages;
    private final PortalOptions options;
    private final SchoolInterns interns;
    private final Branches branches;

    InternPages(FormPages pages, PortalOptions options, SchoolInterns interns, Branches branches) {
        this.pages = pages;
        this.options = options;
        this.interns = interns;
        this.branches = branches;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("places", interns.open(me.partner()));
        model.addAttribute("students", interns.students(me.partner()));
        model.addAttribute("branches", branches);
        return "portal/interns";
    }

    @GetMapping("/{number}/voorstellen")
    String ask(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return show(interns.find(me.partner(), number), pages.empty(FORM, options.nothing()), UUID.randomUUID(), model);
    }

    @PostMapping("/{number}/voorstellen")
    String receive(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam("_form") UUID mark, @RequestParam MultiValueMap<String, String> post, Model model) {
        return pages.posted(FORM, post, options.nothing()).handIn(form -> {
            interns.propose(me.partner(), number, student(form), form.extra(), mark);
            return "redirect:/partner/stages?voorgesteld";
        }, page -> show(interns.find(me.partner(), number), page, mark, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/{number}/voorstellen/vragen")
    String questions(@RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.nothing()));
        return "portal/questions";
    }

    @PostMapping("/studenten/{number}/stopt")
    String stop(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number) {
        interns.stop(me.partner(), number);
        return "redirect:/partner/stages?bewaard";
    }

    // That the student knows of it must be ticked; it is not kept.
    private static Student student(FormValues form) {
        form.yes("knows");
        return new Student(form.text("givenName"), form.text("familyName"), form.number("birthYear"),
                form.text("schoolContact"));
    }

    private static String show(InternshipView place, FormPage page, UUID mark, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("page", page);
        model.addAttribute("mark", mark);
        return "portal/propose-intern";
    }
}
