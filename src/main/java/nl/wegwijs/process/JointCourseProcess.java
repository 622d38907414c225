package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.JointBegun;
import nl.wegwijs.collaboration.JointDecision;
import nl.wegwijs.collaboration.JointDesk;
import nl.wegwijs.collaboration.JointId;
import nl.wegwijs.collaboration.JointKind;
import nl.wegwijs.collaboration.JointPart;
import nl.wegwijs.collaboration.JointPartAnswered;
import nl.wegwijs.collaboration.JointPreparation;
import nl.wegwijs.collaboration.JointRequest;
import nl.wegwijs.collaboration.JointRunEnded;
import nl.wegwijs.collaboration.JointTeachersFound;
import nl.wegwijs.collaboration.JointView;
import nl.wegwijs.collaboration.NoActiveAgreement;
import nl.wegwijs.collaboration.PartnerJointCourses;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.SignUpId;
import nl.wegwijs.course.SignUpView;
import nl.wegwijs.course.SignUps;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.placement.SessionRegistered;

/** {@code joint-course.bpmn}: something that we give together with a partner, from who does what to how it went. */
@Configuration(proxyBeanMethods = false)
class JointCourseProcess {

    static final String KEY = "joint-course";
    static final String JOINT = "jointId";
    private static final String STEP = "jointStep";
    private static final String NEW = "NEW";

    private static final FormSteps<JointDesk, JointId> STEPS = new FormSteps<>(STEP, Map.ofEntries(
            Map.entry("confirmSplit.YES", (desk, id, form) -> desk.agreeOn(id, JointTexts.split(form),
                    form.text("deviationWhy"), JointTexts.plan(form))),
            Map.entry("confirmSplit.OFF", (desk, id, form) -> { }),
            Map.entry("decideGo.GO", (desk, id, form) -> desk.decide(id, JointDecision.GO, form.text("why"))),
            Map.entry("decideGo.LATER", (desk, id, form) -> desk.decide(id, JointDecision.LATER, form.text("why"))),
            Map.entry("decideGo.NO", (desk, id, form) -> desk.decide(id, JointDecision.NO, form.text("why"))),
            Map.entry("evaluateJoint.CONTINUE", (desk, id, form) -> evaluate(desk, id, form, true)),
            Map.entry("evaluateJoint.AGAIN", (desk, id, form) -> evaluate(desk, id, form, false)),
            Map.entry("evaluateJoint.STOP", (desk, id, form) -> evaluate(desk, id, form, false))));

    /** Starts the model in the transaction of the request, and passes on what happens outside later. */
    @Component("jointNews")
    static class News {

        private final JointDesk desk;
        private final ProcessStarts starts;
        private final Facts facts;

        News(JointDesk desk, ProcessStarts starts, Facts facts) {
            this.desk = desk;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(JointBegun fact) {
            JointView joint = desk.view(fact.jointId());
            Map<String, Object> card = starts.card(JOINT, joint.id(), joint.branch(), joint.number(), joint.partner());
            starts.begin(KEY, null, card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(JOINT).ifPresent(id -> desk.keepOwnerFields(JointId.of(id), fact.answers()));
        }

        @EventListener
        void on(JointPartAnswered fact) {
            facts.mention("partnerPartDone", "jointPart", fact.jointId() + ":" + fact.part(),
                    Map.of(JointPartProcess.STEP, JointPartProcess.ANSWERS.get(fact.done())));
        }

        @EventListener
        void on(JointTeachersFound fact) {
            facts.mention("teachersConfirmed", JOINT, fact.jointId(), Map.of());
        }

        @EventListener
        void on(SessionRegistered fact) {
            desk.hearOf(fact.run(), fact.day(), fact.people());
        }

        @EventListener
        void on(JointRunEnded fact) {
            facts.mention("jointRunEnded", JOINT, fact.jointId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding jointCourseStart(JointDesk desk, PartnerRegister partners, CourseCatalogue courses, TaskDoor door,
            ProcessStarts starts) {
        return StartFormBinding.of(() -> {
            List<Map<String, Object>> offerings = new ArrayList<>(List.of(FormTexts.option(NEW, "Nieuw aanbod")));
            offerings.addAll(FormTexts.offerings(courses.offerings().stream()
                    .filter(offering -> offering.inLibrary() && JointTexts.canBeGivenTogether(offering)
                            && door.caller().branchIds().contains(offering.branch())).toList()));
            return Map.of("offeringOptions", offerings, "partnerOptions", partners.active().stream()
                    .filter(partner -> door.caller().branchIds().contains(partner.homeBranch()))
                    .map(one -> FormTexts.option(one.id().toString(), one.name())).toList());
        }, form -> starts.begun(KEY, desk.begin(PartnerId.of(form.code("partner")), request(form), form.extra()).number()));
    }

    private static JointRequest request(FormValues form) {
        return new JointRequest(form.one("kind", JointKind.class),
                Optional.of(form.code("offering")).filter(code -> !NEW.equals(code)).map(OfferingId::of).orElse(null),
                form.text("title"), form.one("domain", SkillDomain.class), form.one("targetGroup", TargetGroup.class));
    }

    @Bean
    JavaDelegate checkJointAgreement(JointDesk desk) {
        return execution -> {
            try {
                desk.checkAgreement(joint(execution));
            } catch (NoActiveAgreement missing) {
                throw new BpmnError("NO_ACTIVE_AGREEMENT");
            }
        };
    }

    @Bean
    JavaDelegate abandonJoint(JointDesk desk) {
        return execution -> desk.abandon(joint(execution));
    }

    @Bean
    FormBinding confirmSplit(JointDesk desk, JointTexts texts) {
        return FormBinding.of(task -> texts.splitted(joint(task)), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate openJoint(JointDesk desk) {
        return execution -> desk.prepare(joint(execution));
    }

    @Bean
    FormBinding decideGo(JointDesk desk, JointTexts texts) {
        return FormBinding.of(task -> texts.seats(joint(task)), (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding callAboutTeachers(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> texts.about(joint(task)), (task, form) -> {
            String result = form.code("result");
            preparation.settle(joint(task), JointPart.TEACHERS, "FOUND".equals(result));
            return Map.of(STEP, result);
        });
    }

    @Bean
    JavaDelegate confirmGo(JointDesk desk) {
        return execution -> desk.go(joint(execution));
    }

    @Bean
    FormBinding askForCount(JointDesk desk, PartnerJointCourses partners, JointTexts texts) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = texts.about(joint(task));
            shown.put("sessionOptions", JointTexts.days(partners.toCount(desk.view(joint(task)))));
            return shown;
        }, (task, form) -> {
            desk.count(joint(task), LocalDate.parse(form.code("session")), form.number("count"));
            return Map.of();
        });
    }

    @Bean
    FormBinding tellParticipants(JointDesk desk, SignUps signUps, JointTexts texts) {
        return FormBinding.of(task -> {
            JointView joint = desk.view(joint(task));
            SignUpView who = signUps.find(signUp(task));
            Map<String, Object> shown = texts.about(joint.id());
            shown.put("nameText", who.givenName());
            shown.put("phoneText", who.phone().national());
            shown.put("alternativeOptions", desk.alternatives(joint.id()).stream().map(JointCourseProcess::alternative).toList());
            return shown;
        }, (task, form) -> {
            desk.tell(signUp(task), Optional.ofNullable(form.code("alternative")).map(RunId::of).orElse(null));
            return Map.of();
        });
    }

    private static Map<String, Object> alternative(RunView run) {
        return FormTexts.option(run.id().toString(), run.title() + ", vanaf " + FormTexts.day(run.startsOn()) + ", " + run.number());
    }

    @Bean
    JavaDelegate cancelJoint(JointDesk desk) {
        return execution -> desk.cancel(joint(execution));
    }

    @Bean
    JavaDelegate noteTold(JointDesk desk) {
        return execution -> desk.everybodyKnows(joint(execution));
    }

    @Bean
    JavaDelegate beginLater(JointDesk desk) {
        return execution -> desk.beginAgain(joint(execution));
    }

    @Bean
    FormBinding evaluateJoint(JointDesk desk, JointTexts texts) {
        return FormBinding.of(task -> texts.evaluated(joint(task)), (task, form) -> step(desk, task, form));
    }

    private static void evaluate(JointDesk desk, JointId id, FormValues form, boolean goesOn) {
        desk.evaluate(id, Integer.parseInt(form.code("partnerMark")), Integer.parseInt(form.code("libraryMark")),
                form.text("change"), goesOn);
    }

    @Bean
    JavaDelegate beginAgain(JointDesk desk) {
        return execution -> desk.beginAgain(joint(execution));
    }

    @Bean
    JavaDelegate closeJoint(JointDesk desk) {
        return execution -> desk.close(joint(execution));
    }

    private static Map<String, Object> step(JointDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, joint(task), form);
    }

    private static SignUpId signUp(FormTask task) {
        return SignUpId.of(task.code("signUpId"));
    }

    static JointId joint(FormTask task) {
        return JointId.of(task.code(JOINT));
    }

    static JointId joint(VariableScope scope) {
        return JointId.of(CaseVariables.code(scope, JOINT));
    }
}
