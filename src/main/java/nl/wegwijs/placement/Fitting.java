package nl.wegwijs.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.SeatTurn;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.Person;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.referral.PreferredForm;
import nl.wegwijs.referral.Travel;
import org.springframework.stereotype.Component;

/**
 * Counts what does not fit between a participant and a run. Hard: level, language background,
 * civic integration, age, municipality. Soft: times, travel, form, dropped out of it before.
 * A free seat is no matter of fit: who fits a full run waits for it.
 */
@Component
class Fitting {

    private static final double MOST_SESSIONS = 0.7;

    private final CaseDesk cases;
    private final AssessmentDesk assessments;
    private final CourseCatalogue catalogue;
    private final PlacementRepository placements;
    private final SeatTurn turn;
    private final Clock clock;

    Fitting(CaseDesk cases, AssessmentDesk assessments, CourseCatalogue catalogue, PlacementRepository placements,
            SeatTurn turn, Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.placements = placements;
        this.turn = turn;
        this.clock = clock;
    }

    List<RunId> candidateRuns(CaseId caseId) {
        turn.take();
        return cases.file(caseId).advice().stream()
                .flatMap(advice -> advice.offerings().stream())
                .flatMap(offering -> catalogue.runs(offering, cases.groups(caseId)).stream())
                .map(RunView::id)
                .toList();
    }

    /** Whether the seats of this run are for everybody, or for a group that this person was named for. */
    boolean isOpenTo(CaseId caseId, RunId run) {
        return catalogue.isOpenTo(run, cases.groups(caseId));
    }

    /** Since the last advice the participant said no, or later, to this run, or left it for another. */
    boolean wasPutOff(CaseId caseId, RunId run) {
        Instant advisedAt = cases.file(caseId).advice().orElseThrow().at();
        return placements.findByCaseId(caseId).stream()
                .filter(placement -> placement.status() == PlacementStatus.DECLINED
                        || placement.status() == PlacementStatus.MOVED_TO_OTHER)
                .filter(placement -> !placement.createdAt().isBefore(advisedAt))
                .anyMatch(placement -> placement.runId().filter(run::equals).isPresent());
    }

    FitFacts facts(CaseId caseId, RunId runId) {
        CaseFile file = cases.file(caseId);
        RunView run = catalogue.run(runId);
        OfferingView offering = catalogue.offering(run.offering());
        return new FitFacts(hardFails(file, offering), softFails(file, offering, run));
    }

    private int hardFails(CaseFile file, OfferingView offering) {
        Person person = file.person();
        return count(
                level(offering, assessments.levels(file.id())).filter(own -> !offering.levels().fits(own)).isPresent(),
                !offering.eligibility().allowsLanguage(person.languageBackground()),
                file.intake().map(Intake::civicIntegration)
                        .filter(answer -> !offering.eligibility().allowsCivicIntegration(answer)).isPresent(),
                !offering.isForAge(person.ageIn(LocalDate.now(clock).getYear())),
                !offering.eligibility().allowsMunicipality(person.municipalityCode()));
    }

    private int softFails(CaseFile file, OfferingView offering, RunView run) {
        return count(
                !file.intake().map(intake -> isAvailable(intake.availability(), run)).orElse(true),
                file.intake().map(Intake::travel).filter(Travel.HARD::equals).isPresent()
                        && !run.branch().equals(file.branch()),
                file.intake().map(Intake::preferredForm).filter(form -> differs(form, offering.form())).isPresent(),
                placements.findByCaseId(file.id()).stream().anyMatch(
                        earlier -> earlier.offeringId().equals(offering.id()) && earlier.isDropOut()));
    }

    /** The level that the offering builds on. Languages are never read on each other's scale. */
    private static Optional<SkillLevel> level(OfferingView offering, Map<SkillDomain, SkillLevel> levels) {
        SkillLevel own = levels.get(offering.domain());
        if (offering.domain().isLanguage() || own != null && own.scale() == offering.levels().scale()) {
            return Optional.ofNullable(own);
        }
        return levels.values().stream().filter(level -> level.scale() == offering.levels().scale()).findFirst();
    }

    private static boolean isAvailable(Set<String> dayParts, RunView run) {
        long suitable = run.sessions().stream()
                .filter(session -> dayParts.contains(DayPart.of(session.date().atTime(session.start()))))
                .count();
        return dayParts.isEmpty() || suitable >= MOST_SESSIONS * run.sessions().size();
    }

    private static boolean differs(PreferredForm wish, OfferingForm form) {
        return switch (wish) {
            case GROUP -> form == OfferingForm.SELF_STUDY;
            case ONE_TO_ONE -> form == OfferingForm.GROUP || form == OfferingForm.EVENT;
            case ONLINE -> form != OfferingForm.SELF_STUDY;
            case NO_PREFERENCE -> false;
        };
    }

    private static int count(Boolean... fails) {
        return (int) Stream.of(fails).filter(Boolean::booleanValue).count();
    }
}
