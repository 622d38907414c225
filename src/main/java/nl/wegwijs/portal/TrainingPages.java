package nl.wegwijs.portal;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.form.FormPages;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.training.TrainingReason;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingTopic;
import nl.wegwijs.training.TrainingView;

/** Trainings for people at this partner: asking for one, answering our proposal, seeing how it stands. */
@PartnerPage
@RequestMapping(TrainingPages.PLACE)
class TrainingPages extends RequestPages {

    static final String PLACE = "/partner/trainingen";

    private final PartnerTrainings trainings;
    private final String address;

    TrainingPages(FormPages pages, PortalOptions options, PartnerTrainings trainings,
            @Value("${wegwijs.public-address}") String address) {
        super(PLACE, "request-training", pages, options);
        this.trainings = trainings;
        this.address = address;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("trainings", trainings.list(me.partner()));
        return "portal/trainings";
    }

    @Override
    String request(PartnerId partner, FormValues form, UUID mark) {
        return trainings.request(partner, request(form), form.extra(), mark).number();
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
            return "redirect:" + PLACE + "/" + number + "?bewaard";
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
}
