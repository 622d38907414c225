package nl.wegwijs.process;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.referral.LearningGoal;

/** What a colleague of the demonstration knows of a case besides what the form shows. */
@Component
class DemoDossier {

    private static final Set<String> GOT_NOWHERE = Set.of("REJECTED", "LAPSED", "NOT_STARTED", "RETURNED", "REFUSED");

    private final CaseDesk cases;
    private final AssessmentDesk assessments;
    private final CourseCatalogue catalogue;
    private final RuntimeService runtime;

    DemoDossier(CaseDesk cases, AssessmentDesk assessments, CourseCatalogue catalogue, RuntimeService runtime) {
        this.cases = cases;
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.runtime = runtime;
    }

    Map<String, Object> of(Task task) {
        Map<String, Object> codes = runtime.getVariables(task.getExecutionId());
        Map<String, Object> known = new HashMap<>(Map.of("path", path(codes)));
        if (Set.of("recordLearningNeed", "agreeAdvice").contains(task.getTaskDefinitionKey())) {
            CaseFile file = cases.file(CaseId.of(String.valueOf(codes.get("caseId"))));
            known.put("secondLanguage", file.person().languageBackground() == LanguageBackground.NT2);
            known.put("suits", suits(file));
        }
        return known;
    }

    /** The last code of the path tells how the case came to its end. */
    private static String path(Map<String, Object> codes) {
        Object onward = codes.get(OnwardReferralProcess.OUTCOME);
        if ("NOT_ELIGIBLE".equals(codes.get(IntakeProcess.OUTCOME)) && !"STARTED".equals(onward)) {
            return "NOT_ELIGIBLE";
        }
        boolean learned = codes.get(FollowUpProcess.OUTCOME) != null;
        return Stream.of(learned && GOT_NOWHERE.contains(String.valueOf(onward)) ? null : onward,
                        codes.get(FollowUpProcess.OUTCOME), codes.get(CoursePlacementProcess.OUTCOME),
                        codes.get("adviceRoute"), codes.get(SkillAssessmentProcess.OUTCOME),
                        codes.get(IntakeProcess.OUTCOME))
                .filter(Objects::nonNull).map(String::valueOf).findFirst().orElse("");
    }

    /** What of the own branch is about the goals and fits the person, by route of the advice. */
    private Map<String, List<String>> suits(CaseFile file) {
        Set<SkillDomain> wanted = file.goals().stream().map(LearningGoal::domain)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SkillDomain.class)));
        Map<SkillDomain, SkillLevel> levels = assessments.levels(file.id());
        return catalogue.offerings().stream()
                .filter(offering -> offering.inLibrary() && offering.branch().equals(file.branch()))
                .filter(offering -> offering.form() == OfferingForm.ONE_TO_ONE
                        || wanted.contains(offering.domain()) && isFor(file, levels.get(offering.domain()), offering))
                .collect(Collectors.groupingBy(offering -> route(offering).name(),
                        Collectors.mapping(offering -> offering.id().toString(), Collectors.toList())));
    }

    private static boolean isFor(CaseFile file, SkillLevel level, OfferingView offering) {
        return (level == null || level.scale() != offering.levels().scale() || offering.levels().fits(level))
                && offering.eligibility().allowsLanguage(file.person().languageBackground())
                && file.intake().map(Intake::civicIntegration).filter(answer -> !offering.eligibility()
                        .allowsCivicIntegration(answer)).isEmpty();
    }

    private static AdvisedRoute route(OfferingView offering) {
        return switch (offering.form()) {
            case ONE_TO_ONE -> AdvisedRoute.VOLUNTEER_MATCH;
            case SELF_STUDY -> AdvisedRoute.SELF_STUDY;
            default -> offering.isOwn() ? AdvisedRoute.OWN_COURSE : AdvisedRoute.PARTNER_IN_LIBRARY;
        };
    }
}
