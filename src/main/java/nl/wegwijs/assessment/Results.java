package nl.wegwijs.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.referral.LatinScript;
import nl.wegwijs.referral.LearningGoal;
import nl.wegwijs.referral.PriorLevel;
import nl.wegwijs.referral.SharedLevel;
import nl.wegwijs.referral.SignalView;
import org.springframework.stereotype.Component;

/** Reads the assessments of a case and of the person's earlier cases. */
@Component
class Results {

    private final AssessmentRepository assessments;
    private final ParticipantRegister participants;
    private final Branches branches;
    private final Clock clock;

    Results(AssessmentRepository assessments, ParticipantRegister participants, Branches branches, Clock clock) {
        this.assessments = assessments;
        this.participants = participants;
        this.branches = branches;
        this.clock = clock;
    }

    /** The domains of the goals, in order, for which a test is wanted: all that reuse nothing. */
    Set<SkillDomain> openDomains(CaseFile file) {
        Set<SkillDomain> open = goalDomains(file);
        assessments.findByCaseId(file.id()).stream()
                .filter(found -> found.status() == AssessmentStatus.REUSED)
                .forEach(reused -> open.remove(reused.domain()));
        return open;
    }

    Collection<SkillAssessment> earlier(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        Set<SkillDomain> wanted = openDomains(file);
        Map<SkillDomain, SkillAssessment> newest = new LinkedHashMap<>();
        assessments.findResultsElsewhere(registrations(file.person()), file.branch(), file.id()).stream()
                .filter(result -> wanted.contains(result.domain()) && result.isValidOn(today))
                .forEach(result -> newest.putIfAbsent(result.domain(), result));
        wanted.forEach(domain -> byProvider(file, domain).filter(result -> result.isValidOn(today))
                .ifPresent(result -> newest.putIfAbsent(domain, result)));
        return newest.values();
    }

    /** What a provider told of this domain, when it stands on the scale that fits this person. */
    private Optional<SkillAssessment> byProvider(CaseFile file, SkillDomain domain) {
        return file.signals().stream().filter(signal -> signal.reverse() != null)
                .flatMap(signal -> signal.reverse().priorLevels().stream()
                        .filter(prior -> prior.level().scale() == scale(file, domain))
                        .map(prior -> byProvider(file, domain, prior, signal)))
                .findFirst();
    }

    private SkillAssessment byProvider(CaseFile file, SkillDomain domain, PriorLevel prior, SignalView signal) {
        LocalDate told = LocalDate.ofInstant(signal.receivedAt(), clock.getZone());
        return SkillAssessment.byProvider(branches.libraryOrg(file.branch()), file.branch(), file.id(),
                file.person().id(), domain, prior.level(),
                Objects.requireNonNullElse(prior.confidence(), Confidence.INDICATION),
                Objects.requireNonNullElse(prior.on(), told));
    }

    /** A person who comes back is registered anew; phone or e-mail, birth year and first name tell who it is. */
    private Set<ParticipantId> registrations(Person person) {
        return participants.withPhoneOrEmail(person.phone(), person.email()).stream()
                .filter(id -> isTheSame(participants.person(id), person))
                .collect(Collectors.toSet());
    }

    // A telephone may be of a whole house or a centre, and a year of birth is often unknown.
    private static boolean isTheSame(Person one, Person other) {
        return Objects.equals(one.birthYear(), other.birthYear()) && one.givenName() != null
                && one.givenName().equalsIgnoreCase(other.givenName());
    }

    /** The newest assessment of that domain in this case. */
    Optional<SkillAssessment> current(CaseId caseId, SkillDomain domain) {
        return assessments.findByCaseId(caseId).stream()
                .filter(found -> found.domain() == domain)
                .reduce((older, newer) -> newer);
    }

    Map<SkillDomain, SkillLevel> levels(CaseId caseId) {
        Map<SkillDomain, SkillLevel> levels = new EnumMap<>(SkillDomain.class);
        assessments.findByCaseId(caseId).stream()
                .filter(found -> found.status().hasResult())
                .forEach(result -> result.level().ifPresent(level -> levels.put(result.domain(), level)));
        return levels;
    }

    /** The newest level per domain, with how sure we are of it. */
    List<SharedLevel> shareable(CaseId caseId) {
        Map<SkillDomain, SharedLevel> newest = new EnumMap<>(SkillDomain.class);
        assessments.findByCaseId(caseId).stream().map(SkillAssessment::view)
                .filter(result -> result.status().hasResult() && result.level() != null)
                .forEach(result -> newest.put(result.domain(),
                        new SharedLevel(result.domain(), result.level(), result.confidence())));
        return List.copyOf(newest.values());
    }

    Set<AssessmentStatus> statuses(CaseId caseId) {
        return assessments.findByCaseId(caseId).stream().map(SkillAssessment::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AssessmentStatus.class)));
    }

    LevelScale scale(CaseFile file, SkillDomain domain) {
        return Scales.of(domain, file.person().languageBackground(),
                file.intake().map(Intake::canReadLatinScript).orElse(LatinScript.YES) != LatinScript.NO);
    }

    static Set<SkillDomain> goalDomains(CaseFile file) {
        return file.goals().stream().map(LearningGoal::domain).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
