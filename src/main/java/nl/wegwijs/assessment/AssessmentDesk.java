package nl.wegwijs.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Confidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a case gets its levels: an earlier result, or a test per domain and a talk about it. */
@Service
@Transactional
public class AssessmentDesk {

    private final AssessmentRepository assessments;
    private final ResultTalkRepository talks;
    private final Results results;
    private final CaseDesk cases;
    private final Branches branches;
    private final TextFilter filter;
    private final CurrentUser user;
    private final Clock clock;

    AssessmentDesk(AssessmentRepository assessments, ResultTalkRepository talks, Results results, CaseDesk cases,
            Branches branches, TextFilter filter, CurrentUser user, Clock clock) {
        this.assessments = assessments;
        this.talks = talks;
        this.results = results;
        this.cases = cases;
        this.branches = branches;
        this.filter = filter;
        this.user = user;
        this.clock = clock;
    }

    /** Valid results of the same person's other cases, the newest per domain of this case. */
    @Transactional(readOnly = true)
    public List<AssessmentView> earlier(CaseId caseId) {
        return results.earlier(cases.file(caseId)).stream().map(SkillAssessment::view).toList();
    }

    /** What this case has, in order of making. */
    @Transactional(readOnly = true)
    public List<AssessmentView> of(CaseId caseId) {
        return assessments.findByCaseId(caseId).stream().map(SkillAssessment::view).toList();
    }

    /** The one scale on which a talk may place this person. */
    @Transactional(readOnly = true)
    public LevelScale scale(CaseId caseId, SkillDomain domain) {
        return results.scale(cases.file(caseId), domain);
    }

    /** The newest level per domain, also when it stands on an earlier result or on the end of a round. */
    @Transactional(readOnly = true)
    public Map<SkillDomain, SkillLevel> levels(CaseId caseId) {
        return results.levels(caseId);
    }

    /** Uses the earlier results, or not. Tells whether no test is needed any more. */
    public boolean reuse(CaseId caseId, boolean use) {
        if (!use) {
            return false;
        }
        CaseFile file = cases.file(caseId);
        for (SkillAssessment earlier : results.earlier(file)) {
            assessments.save(SkillAssessment.reuse(branches.libraryOrg(file.branch()), file.branch(), caseId, earlier));
        }
        if (!results.openDomains(file).isEmpty()) {
            return false;
        }
        cases.assessmentBegun(caseId);
        cases.assessed(caseId);
        return true;
    }

    /** Keeps what the decision table proposes; a second proposal replaces the first. */
    public void proposeInstrument(CaseId caseId, SkillDomain domain, String instrument) {
        Instrument proposed = instrumentOf(instrument);
        results.current(caseId, domain).ifPresentOrElse(
                assessment -> assessment.propose(proposed),
                () -> assessments.save(newFor(caseId, domain, proposed)));
    }

    /** Agrees instruments, moment and place with the participant, for every domain proposed. */
    public void prepare(CaseId caseId, Map<SkillDomain, Instrument> instruments, Instant when, boolean quietRoom) {
        for (SkillDomain domain : results.openDomains(cases.file(caseId))) {
            Instrument chosen = instruments.get(domain);
            if (chosen == null) {
                throw Refusal.invalid("instrument", "REQUIRED", "Kies voor elk onderwerp een test of gesprek.");
            }
            required(caseId, domain).prepare(chosen, when, quietRoom);
        }
        cases.assessmentBegun(caseId);
    }

    /** Records how the test of one domain went. */
    public TakeOutcome take(CaseId caseId, SkillDomain domain, TakenTest test) {
        if (test.takenOn() != null && test.takenOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("takenOn", "FUTURE", "Deze datum ligt in de toekomst.");
        }
        required(caseId, domain).take(test, user.id());
        return test.outcome();
    }

    /** Records what the decision table makes of the test; without a level the assessor's own one stands. */
    public void recordLevel(CaseId caseId, SkillDomain domain, String scale, String value, String confidence,
            String flag) {
        SkillLevel level = scale == null || value == null ? null
                : SkillLevel.of(LevelScale.valueOf(scale), value);
        required(caseId, domain).measure(level, Confidence.valueOf(confidence),
                flag == null ? null : ResultFlag.valueOf(flag));
    }

    /** DONE when at least one domain has a result, REFUSED when somebody refused, else STOPPED. */
    public AssessmentOutcome conclude(CaseId caseId) {
        Set<AssessmentStatus> found = results.statuses(caseId);
        if (found.stream().anyMatch(AssessmentStatus::hasResult)) {
            cases.assessed(caseId);
            return AssessmentOutcome.DONE;
        }
        return found.contains(AssessmentStatus.REFUSED) ? AssessmentOutcome.REFUSED : AssessmentOutcome.STOPPED;
    }

    /** Records the talk about the results; {@code ownView} is at most 120 characters. Shares the levels, or not. */
    public void discuss(CaseId caseId, boolean understood, Agreement agrees, String ownView, boolean share) {
        filter.check("ownView", ownView);
        if (talks.existsById(caseId)) {
            throw Refusal.conflict("ALREADY_DISCUSSED", "Deze uitslag is al besproken.");
        }
        CaseFile file = cases.file(caseId);
        talks.save(new ResultTalk(branches.libraryOrg(file.branch()), file.branch(), caseId, LocalDate.now(clock),
                understood, agrees, ownView, share));
        cases.shareLevels(caseId, share ? results.shareable(caseId) : List.of());
    }

    /** Adds what someone can do at the end of a round. */
    public void measureAgain(CaseId caseId, SkillDomain domain, SkillLevel level, Confidence confidence,
            LocalDate takenOn) {
        CaseFile file = cases.file(caseId);
        assessments.save(SkillAssessment.again(branches.libraryOrg(file.branch()), file.branch(), caseId,
                file.person().id(), domain, level, confidence, takenOn, user.id()));
        talks.findById(caseId).filter(ResultTalk::mayBeShared)
                .ifPresent(talk -> cases.shareLevels(caseId, results.shareable(caseId)));
    }

    private SkillAssessment newFor(CaseId caseId, SkillDomain domain, Instrument instrument) {
        CaseFile file = cases.file(caseId);
        return SkillAssessment.propose(branches.libraryOrg(file.branch()), file.branch(), caseId, file.person().id(),
                domain, instrument);
    }

    private SkillAssessment required(CaseId caseId, SkillDomain domain) {
        return results.current(caseId, domain)
                .orElseThrow(() -> Refusal.notFound("Voor dit onderwerp is geen niveaubepaling gepland."));
    }

    private static Instrument instrumentOf(String code) {
        try {
            return Instrument.valueOf(Objects.requireNonNull(code));
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw Refusal.invalid("instrument", "UNKNOWN_INSTRUMENT", "Deze test kennen we niet.");
        }
    }
}
