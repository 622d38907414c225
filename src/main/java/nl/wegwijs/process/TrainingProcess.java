package nl.wegwijs.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.training.Evaluation;
import nl.wegwijs.training.Ratings;
import nl.wegwijs.training.TrainingAnswered;
import nl.wegwijs.training.TrainingCalledOff;
import nl.wegwijs.training.TrainingDesk;
import nl.wegwijs.training.TrainingId;
import nl.wegwijs.training.TrainingPlan;
import nl.wegwijs.training.TrainingReason;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingRequested;
import nl.wegwijs.training.TrainingTopic;
import nl.wegwijs.training.TrainingVariant;
import nl.wegwijs.training.TrainingView;

/** {@code recognition-training.bpmn}: a training for people at a partner, from the question to what came of it. */
@Configuration(proxyBeanMethods = false)
class TrainingProcess {

    static final String KEY = "recognition-training";
    private static final String REQUESTED = "trainingRequested";
    private static final String TRAINING = "trainingId";
    private static final String VARIANT = "trainingVariant";
    private static final String STEP = "trainingStep";

    private static final FormSteps<TrainingDesk, TrainingId> STEPS = new FormSteps<>(STEP, Map.ofEntries(
            Map.entry("discussTraining.YES", (desk, id, form) -> desk.discuss(id, request(form))),
            Map.entry("discussTraining.OFF", (desk, id, form) -> desk.cancel(id)),
            Map.entry("planTraining.PLAN", (desk, id, form) -> desk.plan(id, plan(form))),
            Map.entry("planTraining.OFF", (desk, id, form) -> desk.cancel(id)),
            Map.entry("callAboutTraining.CONFIRMED", (desk, id, form) -> desk.confirm(id, form.number("registered"))),
            Map.entry("callAboutTraining.OTHER_DAY", (desk, id, form) -> desk.askOtherDay(id, form.date("wishedOn"))),
            Map.entry("callAboutTraining.NO_ANSWER", (desk, id, form) -> desk.view(id)),
            Map.entry("callAboutTraining.OFF", (desk, id, form) -> desk.cancel(id)),
            Map.entry("giveTraining.GIVEN", (desk, id, form) ->
                    desk.give(id, form.number("attended"), form.number("firstSignals"))),
            Map.entry("giveTraining.MOVED", (desk, id, form) -> desk.planAgain(id)),
            Map.entry("giveTraining.OFF", (desk, id, form) -> desk.cancel(id))));

    /** Starts the model in the transaction of the request, and passes on what a partner says later. */
    @Component("trainingNews")
    static class News {

        private final TrainingDesk desk;
        private final ProcessStarts starts;
        private final Facts facts;

        News(TrainingDesk desk, ProcessStarts starts, Facts facts) {
            this.desk = desk;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(TrainingRequested fact) {
            TrainingView training = desk.view(fact.trainingId());
            Map<String, Object> card = starts.card(TRAINING, training.id(), training.branch(), training.number(),
                    training.partner());
            starts.begin(KEY, fact.atDesk() ? null : REQUESTED, card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(TRAINING).ifPresent(id -> desk.keepOwnerFields(TrainingId.of(id), fact.answers()));
        }

        @EventListener
        void on(TrainingAnswered fact) {
            facts.mention("trainingAnswered", TRAINING, fact.trainingId(), Map.of(STEP, fact.answer().name()));
        }

        @EventListener
        void on(TrainingCalledOff fact) {
            facts.mention("trainingCalledOff", TRAINING, fact.trainingId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding recognitionTrainingStart(TrainingDesk desk, PartnerRegister partners, TaskDoor door,
            ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("partnerOptions", partners.active().stream()
                        .filter(partner -> door.caller().branchIds().contains(partner.homeBranch()))
                        .map(partner -> FormTexts.option(partner.id().toString(), partner.name())).toList()),
                form -> starts.begun(KEY,
                        desk.request(PartnerId.of(form.code("partner")), request(form), form.extra()).number()));
    }

    @Bean
    FormBinding discussTraining(TrainingDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            TrainingView training = view(desk, task);
            Map<String, Object> shown = TrainingTexts.about(training, partners.find(training.partner()));
            shown.putAll(TrainingTexts.answers(training.request()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding planTraining(TrainingDesk desk, PartnerRegister partners, @Lazy IdentityService identity) {
        return FormBinding.of(task -> {
            TrainingView training = view(desk, task);
            Map<String, Object> shown = TrainingTexts.about(training, partners.find(training.partner()));
            shown.put("variant", task.code(VARIANT));
            shown.put("trainerOptions", trainers(identity, training));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static List<Map<String, Object>> trainers(IdentityService identity, TrainingView training) {
        return identity.createUserQuery().memberOfGroup("training").memberOfTenant(training.branch().value())
                .orderByUserId().asc().list().stream()
                .map(user -> FormTexts.option(user.getId(), user.getFirstName() + " " + user.getLastName())).toList();
    }

    @Bean
    FormBinding callAboutTraining(TrainingDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate lapseTraining(TrainingDesk desk) {
        return execution -> desk.cancel(training(execution));
    }

    @Bean
    JavaDelegate planTrainingAgain(TrainingDesk desk) {
        return execution -> desk.planAgain(training(execution));
    }

    @Bean
    FormBinding prepareTraining(TrainingDesk desk, PartnerRegister partners,
            @Value("${wegwijs.public-address}") String address) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("cardText", address + "/aanbod/kaart/" + task.branch() + ".pdf");
            shown.put("portalText", address + "/partner");
            return shown;
        }, (task, form) -> {
            // All three must be ticked; what is kept is that it is ready.
            List.of("cardPrinted", "portalLinkTested", "localOfferUpToDate").forEach(form::yes);
            desk.materialIsReady(training(task));
            return Map.of();
        });
    }

    @Bean
    FormBinding giveTraining(TrainingDesk desk, PartnerRegister partners,
            @Value("${wegwijs.public-address}") String address) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("linkText", address + "/training/" + view(desk, task).evaluationToken());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding processEvaluation(TrainingDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Ratings ratings = desk.ratings(training(task));
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("ratingsText", TrainingTexts.ratings(ratings));
            shown.put("scores", ratings.count());
            shown.put("average", Optional.ofNullable(ratings.average()).map(BigDecimal::doubleValue).orElse(null));
            return shown;
        }, (task, form) -> {
            desk.evaluate(training(task), new Evaluation(form.decimal("average"), form.number("scores"),
                    form.text("remember"), form.text("improve")));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate measureEffect(TrainingDesk desk) {
        return execution -> desk.measure(training(execution));
    }

    @Bean
    FormBinding discussEffect(TrainingDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            TrainingView training = view(desk, task);
            Map<String, Object> shown = TrainingTexts.about(training, partners.find(training.partner()));
            shown.put("signalsBefore", training.signalsBefore());
            shown.put("signalsAfter", training.signalsAfter());
            shown.put("evaluationText", TrainingTexts.evaluation(training.evaluation()));
            shown.put("refresherOn", desk.refresherDue(training.id()).toString());
            return shown;
        }, (task, form) -> {
            desk.close(training(task), form.text("agreedAction"), form.date("refresherOn"));
            return Map.of();
        });
    }

    private static Map<String, Object> about(TrainingDesk desk, PartnerRegister partners, FormTask task) {
        TrainingView training = view(desk, task);
        return TrainingTexts.about(training, partners.find(training.partner()));
    }

    private static Map<String, Object> step(TrainingDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, training(task), form);
    }

    /** As the form {@code request-training} and the talk about it both ask. */
    private static TrainingRequest request(FormValues form) {
        return new TrainingRequest(form.one("topic", TrainingTopic.class), form.text("audience"), form.number("size"),
                form.number("minutes"), Optional.of(form).filter(answers -> answers.yes("trainedBefore"))
                        .map(answers -> answers.date("trainedOn")).orElse(null),
                form.yes("practice"), form.one("why", TrainingReason.class));
    }

    private static TrainingPlan plan(FormValues form) {
        return new TrainingPlan(form.one("variant", TrainingVariant.class), form.dateTime("plannedAt").toInstant(),
                form.text("place"), form.code("trainer"), form.yes("expert"));
    }

    private static TrainingView view(TrainingDesk desk, FormTask task) {
        return desk.view(training(task));
    }

    private static TrainingId training(FormTask task) {
        return TrainingId.of(task.code(TRAINING));
    }

    private static TrainingId training(VariableScope scope) {
        return TrainingId.of(CaseVariables.code(scope, TRAINING));
    }
}
