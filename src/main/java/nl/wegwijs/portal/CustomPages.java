package nl.wegwijs.portal;

import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.CustomForm;
import nl.wegwijs.collaboration.CustomState;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;

/** Courses for a group of this partner: asking for one, answering our proposal, seeing how it stands. */
@PartnerPage
@RequestMapping(CustomPages.PLACE)
class CustomPages extends RequestPages {

    static final String PLACE = "/partner/maatwerk";

    // Until then a proposal is ours only, also while it is made anew.
    private static final Set<CustomState> PROPOSED = Set.of(CustomState.PROPOSED, CustomState.AGREED,
            CustomState.RECRUITING, CustomState.RUNNING, CustomState.CLOSED);

    private final PartnerCustomCourses customs;
    private final CourseCatalogue courses;

    CustomPages(FormPages pages, PortalOptions options, PartnerCustomCourses customs, CourseCatalogue courses) {
        super(PLACE, "request-custom", pages, options);
        this.customs = customs;
        this.courses = courses;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("customs", customs.list(me.partner()));
        return "portal/customs";
    }

    @Override
    String request(PartnerId partner, FormValues form, UUID mark) {
        return customs.request(partner, CustomForm.read(form), form.extra(), mark).number();
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return page(me, number, null, model);
    }

    @PostMapping("/{number}/ja")
    String agree(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return told(me, number, model, () -> customs.answer(me.partner(), number, CustomAnswer.YES, null));
    }

    @PostMapping("/{number}/nee")
    String decline(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return told(me, number, model, () -> customs.answer(me.partner(), number, CustomAnswer.NO, null));
    }

    @PostMapping("/{number}/anders")
    String change(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam(required = false) String wish, Model model) {
        model.addAttribute("typed", wish);
        return told(me, number, model, () -> customs.answer(me.partner(), number, CustomAnswer.CHANGE, wish));
    }

    @PostMapping("/{number}/afzeggen")
    String callOff(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return told(me, number, model, () -> customs.callOff(me.partner(), number));
    }

    private String told(PartnerUserView me, String number, Model model, Runnable answer) {
        try {
            answer.run();
            return "redirect:" + PLACE + "/" + number + "?bewaard";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(me, number, refusal, model);
        }
    }

    private String page(PartnerUserView me, String number, Refusal problem, Model model) {
        CustomView custom = customs.find(me.partner(), number);
        model.addAttribute("custom", custom);
        model.addAttribute("problem", problem);
        model.addAttribute("named", customs.named(me.partner(), number));
        model.addAttribute("proposed", PROPOSED.contains(custom.state()));
        model.addAttribute("offering", custom.design() == null ? null
                : courses.offering(custom.design().offering()).title());
        model.addAttribute("run", custom.run() == null ? null : courses.run(custom.run()));
        return "portal/custom";
    }
}
