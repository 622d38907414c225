package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.insight.FiguresRecounted;
import nl.wegwijs.library.ShiftableClock;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DemoYearTests {

    private static final int DAYS = 45;

    @Autowired
    private DemoLibrary library;
    @Autowired
    private DemoProgress progress;
    @Autowired
    private DemoYear year;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private Invariants invariants;
    @Autowired
    private FiguresRecounted figures;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private DemoAnswers answers;
    @Autowired
    private DemoPartners partners;

    @Test
    void knowsOfEveryTaskWhetherSomebodyDoesItOrItStaysOpen() {
        List<String> unknown = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(model -> repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId).filter(task -> answers.knows(task) == partners.isAbout(task)).toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void livesDayByDayInThePastAndGoesOnWhereItStopped() {
        LocalDate from = LocalDate.now(clock).minusDays(DAYS);
        library.open(from.atTime(7, 0).atZone(clock.getZone()).toInstant());
        progress.begin(from, from.plusDays(DAYS - 1));

        year.live(() -> progress.year().orElseThrow().livedUntil().isAfter(from.plusDays(9)));
        DemoProgress.Year half = progress.year().orElseThrow();
        assertThat(half.livedUntil()).isEqualTo(from.plusDays(10));
        assertThat(half.percent()).isBetween(20, 25);

        year.live(() -> false);
        assertThat(progress.year().orElseThrow().isOver()).isTrue();
        looksLivedIn(from);
        assertThat(invariants.broken()).isEmpty();
        showsFiguresThatPlainSqlCountsToo(from);
    }

    private void looksLivedIn(LocalDate from) {
        assertThat(count("signal")).isBetween(40, 90);
        assertThat(count("referral_case where status = 'CLOSED'")).isPositive();
        assertThat(count("placement")).isPositive();
        assertThat(count("recognition_training")).isEqualTo(3);
        assertThat(count("recognition_training where state = 'CONFIRMED'")).isEqualTo(1);
        assertThat(count("custom_education where state = 'PROPOSED'")).isEqualTo(1);
        // First the two agree on how they work together.
        assertThat(count("custom_education where state = 'AGREED'")).isEqualTo(1);
        assertThat(count("custom_education where state = 'NOT_FEASIBLE'")).isEqualTo(1);
        assertThat(count("volunteer where state = 'APPLIED'")).isEqualTo(3);
        assertThat(count("volunteer_request where state = 'SENT_OUT'")).isPositive();
        assertThat(count("intern where state = 'PROPOSED'")).isEqualTo(1);
        assertThat(count("intern where state = 'ACTIVE'")).isEqualTo(1);
        assertThat(count("access_log_entry")).isGreaterThan(count("contact_attempt"));
        assertThat(history.createHistoricTaskInstanceQuery().finished().count()).isGreaterThan(100);
        assertThat(history.createHistoricProcessInstanceQuery().list()).allSatisfy(instance ->
                assertThat(instance.getStartTime().toInstant()).isBetween(
                        from.atStartOfDay(clock.getZone()).toInstant(), clock.instant()));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        List<Integer> funnel = List.of("ACCEPTED", "FIRST_ATTEMPT", "REACHED", "CONSENT", "INTAKE", "ADVISED").stream()
                .map(milestone -> count("case_milestone where milestone = '" + milestone + "'")).toList();
        assertThat(funnel).isSortedAccordingTo((before, after) -> after - before);
    }

    // Looked at when all of it is old enough to be counted.
    private void showsFiguresThatPlainSqlCountsToo(LocalDate from) {
        FiguresRecounted.Outcome recounted = clock.at(clock.instant().plus(Duration.ofDays(200)),
                () -> figures.since(from, DemoLibrary.ORGANISATION));
        assertThat(recounted.wrong()).isEmpty();
        assertThat(recounted.told()).isGreaterThan(100);
        seesWhenARowIsNotCounted(from.getYear());
    }

    private void seesWhenARowIsNotCounted(int year) {
        jdbc.update("update wegwijs.figure_row set counted = false where branch_id = ?", DemoLibrary.VEENRIJK.value());
        assertThat(clock.at(clock.instant().plus(Duration.ofDays(200)), () -> figures.of(year, DemoLibrary.ORGANISATION)).wrong())
                .isNotEmpty();
        jdbc.update("insert into wegwijs.figure_due select 'S', id from wegwijs.signal");
    }

    private int count(String what) {
        return jdbc.queryForObject("select count(*) from wegwijs." + what, Integer.class);
    }
}
