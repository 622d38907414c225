package nl.wegwijs.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.learning.Attended;
import nl.wegwijs.learning.Audience;
import nl.wegwijs.learning.Evaluation;
import nl.wegwijs.learning.Expertise;
import nl.wegwijs.learning.LearningDesk;
import nl.wegwijs.learning.NeedId;
import nl.wegwijs.learning.NeedOrigin;
import nl.wegwijs.learning.NeedReason;
import nl.wegwijs.learning.NeedRequest;
import nl.wegwijs.learning.NeedView;
import nl.wegwijs.learning.Programme;
import nl.wegwijs.learning.Source;
import nl.wegwijs.learning.SourcingFacts;
import nl.wegwijs.learning.TrainingNeeded;
import nl.wegwijs.learning.Usage;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.volunteer.VolunteerRegister;

/** {@code staff-development.bpmn}: what staff and volunteers must learn, until they can do it. */
@Configuration(proxyBeanMethods = false)
class StaffDevelopmentProcess {

    static final String KEY = "staff-development";
    static final String NEED = "needId";
    static final String STEP = "learningStep";
    private static final String SOURCE = "trainingSource";
    private static final Map<NeedOrigin, String> STARTS = Map.of(NeedOrigin.YEARLY, "learningYearBegun",
            NeedOrigin.SHORTAGE, "knowledgeShortage");

    private static final FormSteps<LearningDesk, NeedId> STEPS = new FormSteps<>(STEP, Map.of(
            "recordNeed.YES", (desk, id, form) -> desk.record(id, request(form), facts(form)),
            "recordNeed.OFF", (desk, id, form) -> desk.drop(id),
            "noteLearners.GIVEN", (desk, id, form) -> desk.attended(id, attended(form)),
            "noteLearners.MOVED", (desk, id, form) -> desk.planAgain(id),
            "evaluateLearning.ENOUGH", (desk, id, form) -> desk.satisfy(id, evaluation(form)),
            "evaluateLearning.AGAIN", (desk, id, form) -> desk.repeat(id, evaluation(form)),
            "evaluateLearning.STOP", (desk, id, form) -> desk.drop(id, evaluation(form))));

    /** Starts the model in the transaction in which the need is known. */
    @Component("learningNews")
    static class News {

        private final LearningDesk desk;
        private final ProcessStarts starts;

        News(LearningDesk desk, ProcessStarts starts) {
            this.desk = desk;
            this.starts = starts;
        }

        @EventListener
        void on(TrainingNeeded fact) {
            NeedView need = desk.view(fact.needId());
            Map<String, Object> card = starts.card(NEED, need.id(), need.branch(), need.number());
            starts.begin(KEY, STARTS.get(fact.origin()), card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(NEED).ifPresent(id -> desk.keepOwnerFields(NeedId.of(id), fact.answers()));
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding staffDevelopmentStart(LearningDesk desk, Branches branches, TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("branchOptions", FormTexts.branches(door.caller().branchIds(), branches)),
                form -> starts.begun(KEY,
                        desk.ask(BranchId.of(form.code("branch")), request(form), form.extra()).number()));
    }

    @Bean
    FormBinding recordNeed(LearningDesk desk) {
        return FormBinding.of(task -> {
            NeedView need = desk.view(need(task));
            Map<String, Object> shown = LearningTexts.about(need);
            Optional.ofNullable(need.request()).map(LearningTexts::answers).ifPresent(shown::putAll);
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate noteSource(LearningDesk desk) {
        return execution -> desk.comesFrom(need(execution), Source.valueOf(CaseVariables.code(execution, SOURCE)));
    }

    @Bean
    FormBinding planLearners(LearningDesk desk, VolunteerRegister volunteers, @Lazy IdentityService identity) {
        return FormBinding.of(task -> {
            NeedView need = desk.view(need(task));
            Map<String, Object> shown = LearningTexts.about(need);
            shown.put("earlierText", LearningTexts.earlier(need));
            shown.put("staffOptions", staff(identity, task.branch()));
            shown.put("volunteersOptions", helpers(volunteers, need.branch()));
            return shown;
        }, (task, form) -> {
            desk.plan(need(task), new Programme(Set.copyOf(form.codes("staff")), ids(form, "volunteers"),
                    form.date("firstDay"), form.date("lastDay")));
            return Map.of();
        });
    }

    @Bean
    FormBinding noteLearners(LearningDesk desk, VolunteerRegister volunteers, @Lazy IdentityService identity) {
        return FormBinding.of(task -> {
            NeedView need = desk.view(need(task));
            Programme planned = need.programme();
            Map<String, Object> shown = LearningTexts.about(need);
            shown.put("daysText", LearningTexts.days(planned));
            shown.put("staffPresentOptions", only(staff(identity, task.branch()), planned.staff()));
            shown.put("volunteersPresentOptions", only(helpers(volunteers, need.branch()),
                    planned.volunteers().stream().map(UUID::toString).collect(Collectors.toSet())));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding evaluateLearning(LearningDesk desk) {
        return FormBinding.of(task -> {
            NeedView need = desk.view(need(task));
            Map<String, Object> shown = LearningTexts.about(need);
            shown.put("daysText", LearningTexts.days(need.programme()));
            shown.put("learnersText", LearningTexts.learners(need.programme()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static List<Map<String, Object>> staff(IdentityService identity, String branch) {
        return identity.createUserQuery().memberOfTenant(branch).orderByUserId().asc().list().stream()
                .map(user -> FormTexts.option(user.getId(), user.getFirstName() + " " + user.getLastName())).toList();
    }

    private static List<Map<String, Object>> helpers(VolunteerRegister volunteers, BranchId branch) {
        return volunteers.active(Set.of(branch)).stream().sorted(Comparator.comparing(one -> one.name()))
                .map(one -> FormTexts.option(one.id().toString(), one.name())).toList();
    }

    private static List<Map<String, Object>> only(List<Map<String, Object>> options, Set<String> chosen) {
        return options.stream().filter(option -> chosen.contains(option.get("value"))).toList();
    }

    private static Map<String, Object> step(LearningDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, need(task), form);
    }

    private static NeedRequest request(FormValues form) {
        return new NeedRequest(form.one("expertise", Expertise.class), form.one("audience", Audience.class),
                form.number("persons"), form.one("reason", NeedReason.class), form.date("beforeOn"));
    }

    private static SourcingFacts facts(FormValues form) {
        return new SourcingFacts(form.yes("nationalTraining"), form.yes("ownTrainer"), form.number("catalogueFit"),
                form.yes("specificNeed"), form.yes("repeating"));
    }

    private static Attended attended(FormValues form) {
        return new Attended(Set.copyOf(form.codes("staffPresent")), ids(form, "volunteersPresent"), form.date("validUntil"));
    }

    private static Set<UUID> ids(FormValues form, String key) {
        return form.codes(key).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private static Evaluation evaluation(FormValues form) {
        return new Evaluation(form.number("mark"), form.one("usesIt", Usage.class));
    }

    private static NeedId need(FormTask task) {
        return NeedId.of(task.code(NEED));
    }

    private static NeedId need(VariableScope scope) {
        return NeedId.of(CaseVariables.code(scope, NEED));
    }
}
