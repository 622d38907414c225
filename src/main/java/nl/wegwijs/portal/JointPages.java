package nl.wegwijs.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.collaboration.JointPart;
import nl.wegwijs.collaboration.JointView;
import nl.wegwijs.collaboration.PartnerJointCourses;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.form.FormPage;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.SharedTask;

/** What this partner gives together with us: what it arranges, and how many people came. */
@PartnerPage
@RequestMapping("/partner/samen")
class JointPages {

    private static final String PART = "call-about-part";
    private static final String COUNT = "ask-for-count";
    private static final String COUNT_HEADING = "Hoeveel mensen waren er?";

    private final FormPages pages;
    private final PartnerJointCourses joints;
    private final CourseCatalogue courses;
    private final DutchDays days;

    JointPages(FormPages pages, PartnerJointCourses joints, CourseCatalogue courses, DutchDays days) {
        this.pages = pages;
        this.joints = joints;
        this.courses = courses;
        this.days = days;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("joints", joints.list(me.partner()));
        return "portal/joints";
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        JointView joint = joints.find(me.partner(), number);
        model.addAttribute("joint", joint);
        model.addAttribute("parts", joints.parts(joint));
        model.addAttribute("toCount", joints.toCount(joint));
        model.addAttribute("tasks", SharedTask.values());
        model.addAttribute("run", joint.run() == null ? null : courses.run(joint.run()));
        return "portal/joint";
    }

    @GetMapping("/{number}/deel/{part}")
    String ask(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, @PathVariable String part,
            Model model) {
        JointView joint = joints.find(me.partner(), number);
        return part(joint, part(joint, part), pages.empty(PART, about(joint, part(joint, part))), model);
    }

    @PostMapping("/{number}/deel/{part}")
    String answer(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, @PathVariable String part,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        JointView joint = joints.find(me.partner(), number);
        JointPart which = part(joint, part);
        return pages.posted(PART, post, about(joint, which)).handIn(form -> {
            joints.answer(me.partner(), number, which, "DONE".equals(form.code("result")), form.text("place"), form.text("why"));
            return "redirect:/partner/samen/" + number + "?bewaard";
        }, page -> part(joint, which, page, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/{number}/deel/{part}/vragen")
    String partQuestions(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @PathVariable String part, @RequestParam MultiValueMap<String, String> post, Model model) {
        JointView joint = joints.find(me.partner(), number);
        model.addAttribute("page", pages.asked(PART, post, about(joint, part(joint, part))));
        return "portal/questions";
    }

    @GetMapping("/{number}/aanwezig")
    String askCount(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        JointView joint = joints.find(me.partner(), number);
        return count(joint, pages.empty(COUNT, countable(joint)), model);
    }

    @PostMapping("/{number}/aanwezig")
    String count(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        JointView joint = joints.find(me.partner(), number);
        return pages.posted(COUNT, post, countable(joint)).handIn(form -> {
            joints.count(me.partner(), number, LocalDate.parse(form.code("session")), form.number("count"));
            return "redirect:/partner/samen/" + number + "?bewaard";
        }, page -> count(joint, page, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/{number}/aanwezig/vragen")
    String countQuestions(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        model.addAttribute("page", pages.asked(COUNT, post, countable(joints.find(me.partner(), number))));
        return "portal/questions";
    }

    private Map<String, Object> about(JointView joint) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", joint.number());
        shown.put("titleText", joint.title());
        shown.put("partnerText", "uw organisatie");
        shown.put("kindText", joint.kind().label());
        shown.put("whenText", days.day(joint.plan().firstDay()) + " om " + joint.plan().startsAt());
        shown.put("whereText", joint.plan().place());
        return shown;
    }

    private Map<String, Object> about(JointView joint, JointPart part) {
        Map<String, Object> shown = about(joint);
        shown.put("partText", part.label());
        shown.put("resultOptions", List.of(Map.of("value", "DONE", "label", "Ja, het is geregeld"),
                Map.of("value", "NOT", "label", "Nee, het lukt niet")));
        return shown;
    }

    private Map<String, Object> countable(JointView joint) {
        List<LocalDate> open = joints.toCount(joint);
        if (open.isEmpty()) {
            throw Refusal.conflict("NOTHING_TO_COUNT", "Wij weten al van elke keer hoeveel mensen er waren.");
        }
        Map<String, Object> shown = about(joint);
        shown.put("sessionOptions", open.stream()
                .map(day -> Map.of("value", day.toString(), "label", days.day(day))).toList());
        return shown;
    }

    private JointPart part(JointView joint, String name) {
        return joints.parts(joint).stream().filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Dit deel hoeft u nu niet te regelen."));
    }

    private static String part(JointView joint, JointPart part, FormPage page, Model model) {
        return form(joint, page, "Is het geregeld: " + part.label() + "?",
                "/deel/" + part.name().toLowerCase(Locale.ROOT), model);
    }

    private static String count(JointView joint, FormPage page, Model model) {
        return form(joint, page, COUNT_HEADING, "/aanwezig", model);
    }

    private static String form(JointView joint, FormPage page, String heading, String address, Model model) {
        model.addAttribute("joint", joint);
        model.addAttribute("page", page);
        model.addAttribute("heading", heading);
        model.addAttribute("action", "/partner/samen/" + joint.number() + address);
        return "portal/joint-answer";
    }
}
