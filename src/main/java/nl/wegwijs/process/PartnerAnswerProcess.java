package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.referral.NotStartedBecause;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardView;
import nl.wegwijs.referral.PartnerAnswer;
import nl.wegwijs.referral.PartnerReply;
import nl.wegwijs.referral.RejectedBecause;
import nl.wegwijs.referral.StartAnswer;

/** {@code partner-answer.bpmn}: a receiver calls, and whoever picks up the phone writes it down at once. */
@Configuration(proxyBeanMethods = false)
class PartnerAnswerProcess {

    static final String KEY = "partner-answer";

    private interface Deed {

        void on(OnwardDesk desk, OnwardView onward, FormValues form);
    }

    private static final Map<String, Deed> DEEDS = Map.of(
            "ACCEPTED", PartnerAnswerProcess::answered,
            "REJECTED", PartnerAnswerProcess::answered,
            "QUESTION", PartnerAnswerProcess::answered,
            "STARTED", PartnerAnswerProcess::reported,
            "RETURNED", PartnerAnswerProcess::reported,
            "COMPLETED", (desk, onward, form) -> desk.partnerCompleted(onward.id(), form.date("date")));

    @Bean("partner-answerStart")
    StartFormBinding partnerAnswerStart(OnwardDesk desk, TaskDoor door, @Lazy RuntimeService runtime) {
        return StartFormBinding.of(() -> Map.of("referralOptions", options(desk, door)), form -> {
            OnwardView onward = desk.find(number(form), door.caller().branchIds());
            DEEDS.get(form.code("what")).on(desk, onward, form);
            return runtime.startProcessInstanceByKey(KEY, onward.number(),
                    Map.of(CaseVariables.BRANCH, onward.branch().value())).getId();
        });
    }

    private static List<Map<String, Object>> options(OnwardDesk desk, TaskDoor door) {
        return Stream.concat(desk.open(door.caller().branchIds()).stream().map(one -> FormTexts.option(one.number(), one.number() + ", "
                        + FormTexts.receiver(one) + ", verstuurd op " + day(one))),
                Stream.of(FormTexts.option("OTHER", "Staat er niet bij"))).toList();
    }

    private static String day(OnwardView onward) {
        return FormTexts.day(LocalDate.ofInstant(onward.sentAt(), ShiftableClock.ZONE));
    }

    private static String number(FormValues form) {
        return form.has("number") ? form.text("number").toUpperCase(Locale.ROOT) : form.code("referral");
    }

    private static void answered(OnwardDesk desk, OnwardView onward, FormValues form) {
        desk.partnerAnswered(onward.id(), new PartnerReply(PartnerAnswer.valueOf(form.code("what")),
                form.one("reason", RejectedBecause.class), form.text("question")));
    }

    private static void reported(OnwardDesk desk, OnwardView onward, FormValues form) {
        desk.partnerReported(onward.id(), StartAnswer.valueOf(form.code("what")), form.date("date"),
                form.one("why", NotStartedBecause.class));
    }
}
