package nl.wegwijs.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.function.BiFunction;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Municipality;
import nl.wegwijs.library.WorkCalendar;
import nl.wegwijs.participant.Person;
import nl.wegwijs.placement.FirstAttendance;
import nl.wegwijs.placement.MatchStarted;
import nl.wegwijs.placement.PlaceOffered;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.SelfStudyStarted;
import nl.wegwijs.referral.CaseClosed;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.FeedbackThread;
import nl.wegwijs.referral.LearningGoal;
import nl.wegwijs.referral.Milestone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a report row when a case closes and when a placement starts, in the same transaction. */
@Component
class Bookkeeping {

    private static final String NO_PARTNER = "SELF";

    private final ReportRowRepository rows;
    private final CaseDesk cases;
    private final FeedbackDesk feedback;
    private final AssessmentDesk assessments;
    private final PlacementDesk placements;
    private final Branches branches;
    private final WorkCalendar calendar;
    private final Clock clock;

    Bookkeeping(ReportRowRepository rows, CaseDesk cases, FeedbackDesk feedback, AssessmentDesk assessments,
            PlacementDesk placements, Branches branches, WorkCalendar calendar, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.feedback = feedback;
        this.assessments = assessments;
        this.placements = placements;
        this.branches = branches;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        CaseFile file = cases.file(closed.caseId());
        ReportRow row = row(ReportKind.CASE_CLOSED, file);
        row.outcome = file.outcome();
        row.domain = file.goals().stream().findFirst().map(LearningGoal::domain).orElse(null);
        row.levelChange = LevelChange.of(assessments.of(file.id())).orElse(null);
        rows.save(row);
    }

    @EventListener
    void on(FirstAttendance started) {
        placementStarted(started.placementId());
    }

    @EventListener
    void on(SelfStudyStarted started) {
        placementStarted(started.placementId());
    }

    @EventListener
    void on(MatchStarted started) {
        placementStarted(started.placementId());
    }

    private void placementStarted(PlacementId id) {
        PlaceOffered place = placements.offer(id);
        OfferingView offering = place.offering();
        ReportRow row = row(ReportKind.PLACEMENT_STARTED, cases.file(place.caseId()));
        row.domain = offering.domain();
        row.educationKind = offering.educationKind();
        row.cbsType = offering.cbsType();
        rows.save(row);
    }

    private ReportRow row(ReportKind kind, CaseFile file) {
        Person person = file.person();
        LocalDate today = LocalDate.now(clock);
        ReportRow row = new ReportRow();
        row.kind = kind;
        row.libraryOrgId = branches.libraryOrg(file.branch());
        row.branchId = file.branch().value();
        row.year = today.getYear();
        row.quarter = today.get(IsoFields.QUARTER_OF_YEAR);
        row.municipalityCode = file.municipalityCode();
        row.webRegion = branches.municipalities().stream()
                .filter(place -> place.code().equals(file.municipalityCode()))
                .map(Municipality::webRegion).findFirst().orElse(null);
        row.birthYearBand = BirthYearBand.of(person.birthYear(), today.getYear());
        row.gender = person.gender();
        row.languageBackground = person.languageBackground();
        row.source = file.signals().get(0).source();
        row.partnerType = partnerType(file.id());
        row.firstContact = lead(file, Milestone.ACCEPTED, Milestone.FIRST_ATTEMPT, this::workingDays);
        row.intakeLead = lead(file, Milestone.SIGNALLED, Milestone.INTAKE, this::workingDays);
        row.adviceLead = lead(file, Milestone.INTAKE, Milestone.ADVISED, this::workingDays);
        row.startLead = lead(file, Milestone.ADVISED, Milestone.STARTED, this::weeks);
        row.totalLead = lead(file, Milestone.SIGNALLED, Milestone.STARTED, this::weeks);
        return row;
    }

    private String partnerType(CaseId caseId) {
        return feedback.threads(caseId).stream().findFirst().map(FeedbackThread::partnerType).orElse(NO_PARTNER);
    }

    private LeadTime lead(CaseFile file, Milestone from, Milestone to,
            BiFunction<LocalDate, LocalDate, LeadTime> measure) {
        Instant start = file.milestones().get(from);
        Instant end = file.milestones().get(to);
        return start == null || end == null ? null : measure.apply(day(start), day(end));
    }

    private LeadTime workingDays(LocalDate from, LocalDate to) {
        return LeadTime.ofWorkingDays(calendar.workingDaysBetween(from, to));
    }

    private LeadTime weeks(LocalDate from, LocalDate to) {
        return LeadTime.ofDays(ChronoUnit.DAYS.between(from, to));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
