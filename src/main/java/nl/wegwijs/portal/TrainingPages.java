package nl.wegwijs.portal;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
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
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.training.TrainingReason;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingTopic;
import nl.wegwijs.training.TrainingView;

/** Trainings for people at this partner: asking for one, answering our proposal, seeing how it stands. */
@PartnerPage
@RequestMapping("/partner/trainingen")
class TrainingPages {

    private static final String FORM = "request-training";

    private final FormPages pages;
    private final PortalOptions options;
    private final PartnerTrainings trainings;
    private final String address;

    TrainingPages(FormPages pages, PortalOptions options, PartnerTrainings trainings,
            @Value("${wegwijs.public-address}") String address) {
        this.pages = pages;
        this.options = options;
        this.trainings = trainings;
        this.address = address;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("trainings", trainings.list(me.partner()));
        return "portal/trainings";
    }

    @GetMapping("/aanvragen")
    String ask(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return asked(pages.empty(FORM, options.asked(me.partner())), UUID.randomUUID(), model);
    }

    @PostMapping("/aanvragen")
    String receive(@AuthenticationPrincipal PartnerUserView me, @RequestParam("_form") UUID mark,
            @RequestParam MultiValueMap<String, String> post, Model model) {
        return pages.posted(FORM, post, options.asked(me.partner())).handIn(
                form -> "redirect:/partner/trainingen/" + trainings.request(me.partner(), request(form), form.extra(), mark)
                        .number() + "?gevraagd",
                page -> asked(page, mark, model));
    }

    /** Only the questions, for a page that has JavaScript. */
    @PostMapping("/aanvragen/vragen")
    String questions(@AuthenticationPrincipal PartnerUserView me, @RequestParam MultiValueMap<String, String> post,
            Model model) {
        model.addAttribute("page", pages.asked(FORM, post, options.asked(me.partner())));
        return "portal/questions";
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return page(me, number, null, model);
    }

    /** The day suits and so many people come; later this changes the number only. */
    @PostMapping("/{number}/past")
    String confirm(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam(required = false) String registered, Model model) {
        model.addAttribute("typed", registered);
        return told(me, number, model, () -> trainings.confirm(me.partner(), number, people(registered)));
    }

    @PostMapping("/{number}/andere-dag")
    String otherDay(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate wish, Model model) {
        return told(me, number, model, () -> trainings.askOtherDay(me.partner(), number, wish));
    }

    @PostMapping("/{number}/afzeggen")
    String callOff(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return told(me, number, model, () -> trainings.callOff(me.partner(), number));
    }

    private String told(PartnerUserView me, String number, Model model, Runnable answer) {
        try {
            answer.run();
            return "redirect:/partner/trainingen/" + number + "?bewaard";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(me, number, refusal, model);
        }
    }

    private String page(PartnerUserView me, String number, Refusal problem, Model model) {
        TrainingView training = trainings.find(me.partner(), number);
        model.addAttribute("training", training);
        model.addAttribute("problem", problem);
        model.addAttribute("ratingLink", address + "/training/" + training.evaluationToken());
        model.addAttribute("mayRate", trainings.toRate(training.evaluationToken()).isPresent());
        if (training.variant() != null) {
            model.addAttribute("atLeast", trainings.atLeast(me.partner(), number));
            model.addAttribute("atMost", trainings.atMost(me.partner(), number));
        }
        return "portal/training";
    }

    private static int people(String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,2}")) {
            throw Refusal.invalid("registered", "NUMBER", "Schrijf hoeveel mensen er meedoen.");
        }
        return Integer.parseInt(typed.strip());
    }

    private static TrainingRequest request(FormValues form) {
        return new TrainingRequest(form.one("topic", TrainingTopic.class), form.text("audience"), form.number("size"),
                form.number("minutes"), form.yes("trainedBefore") ? form.date("trainedOn") : null, form.yes("practice"),
                form.one("why", TrainingReason.class));
    }

    private static String asked(FormPage page, UUID mark, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("mark", mark);
        return "portal/request-training";
    }
}
