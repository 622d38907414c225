package nl.wegwijs.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.referral.LearningGoal;
import nl.wegwijs.referral.OwnDevice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about levels. Only codes, numbers and yes or no. */
@Component
@ModelVerb("assessments")
@Transactional(readOnly = true)
public class AssessmentVerbs {

    private static final int SENIOR = 60;

    private final Results results;
    private final CaseDesk cases;
    private final Clock clock;

    AssessmentVerbs(Results results, CaseDesk cases, Clock clock) {
        this.results = results;
        this.cases = cases;
        this.clock = clock;
    }

    /** The domains to assess, in the order of the goals. */
    public List<String> domains(String caseId) {
        return results.openDomains(file(caseId)).stream().map(SkillDomain::name).toList();
    }

    public String label(String domain) {
        return SkillDomain.valueOf(domain).label();
    }

    public Boolean hasEarlier(String caseId) {
        return !results.earlier(file(caseId)).isEmpty();
    }

    /** Input of the decision {@code instrument}. */
    public Map<String, Object> instrument(String caseId, String domain) {
        CaseFile file = file(caseId);
        Map<String, Object> facts = new HashMap<>();
        facts.put("domain", domain);
        facts.put("languageBackground", code(file.person().languageBackground()));
        facts.put("spokenDutch", code(file.intake().map(Intake::spokenDutch).orElse(null)));
        facts.put("canReadLatinScript", code(file.intake().map(Intake::canReadLatinScript).orElse(null)));
        facts.put("usesDevices", usesDevices(file));
        return facts;
    }

    /** Input of the decision {@code level}; the number right of a Taalverkenner is text here. */
    public Map<String, Object> measurement(String caseId, String domain) {
        CaseFile file = file(caseId);
        AssessmentView taken = results.current(file.id(), SkillDomain.valueOf(domain)).orElseThrow().view();
        Map<String, Object> facts = new HashMap<>();
        facts.put("instrument", taken.instrument().name());
        facts.put("rawResult", taken.rawResult());
        facts.put("languageBackground", code(file.person().languageBackground()));
        return facts;
    }

    /** Input of the decision {@code offer-advice}. */
    public Map<String, Object> advice(String caseId) {
        CaseFile file = file(caseId);
        Map<SkillDomain, SkillLevel> levels = results.levels(file.id());
        SkillDomain domain = domainToAdvise(file, levels);
        SkillLevel level = levels.get(domain);
        SkillLevel digital = levels.get(SkillDomain.DIGITAL_BASIC);
        Map<String, Object> facts = new HashMap<>();
        facts.put("domain", domain.name());
        facts.put("scale", level == null ? null : level.scale().name());
        facts.put("level", level == null ? null : level.value());
        facts.put("digitalLevel", digital == null ? null : digital.value());
        facts.put("languageBackground", code(file.person().languageBackground()));
        facts.put("eligibilityRoute", code(file.eligibilityRoute()));
        facts.put("preferredForm", code(file.intake().map(Intake::preferredForm).orElse(null)));
        facts.put("hasOwnDevice", usesDevices(file));
        facts.put("sixtyPlus", file.person().birthYear() != null
                && LocalDate.now(clock).getYear() - file.person().birthYear() >= SENIOR);
        facts.put("round", file.round());
        return facts;
    }

    /** The first goal that is still open. */
    private static SkillDomain domainToAdvise(CaseFile file, Map<SkillDomain, SkillLevel> levels) {
        return file.goals().stream()
                .filter(goal -> isOpen(goal, levels))
                .map(LearningGoal::domain)
                .findFirst()
                .orElseGet(() -> file.goals().get(0).domain());
    }

    private static boolean isOpen(LearningGoal goal, Map<SkillDomain, SkillLevel> levels) {
        SkillLevel level = levels.get(goal.domain());
        boolean atTheTop = level != null
                && level.value().equals(level.scale().steps().get(level.scale().steps().size() - 1));
        return goal.result() != GoalResult.REACHED && goal.result() != GoalResult.DROPPED && !atTheTop;
    }

    private static boolean usesDevices(CaseFile file) {
        return file.intake().map(Intake::ownDevices)
                .filter(devices -> devices.stream().anyMatch(device -> device != OwnDevice.NONE))
                .isPresent();
    }

    private static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private CaseFile file(String caseId) {
        return cases.file(CaseId.of(caseId));
    }
}
