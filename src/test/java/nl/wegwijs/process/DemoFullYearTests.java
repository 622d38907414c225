package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.insight.FiguresRecounted;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.referral.CaseOutcome;

/** The whole year of the demonstration: every way a case can end, in the proportions of one library, ± 20 %. */
@Tag("ordeal")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DemoFullYearTests {

    // The figures must hold on any day: -Ddemo.days-ago=30 lives the year that ended thirty days ago.
    private static final int DAYS_AGO = Integer.getInteger("demo.days-ago", 0);
    private static final double SPREAD = 0.2;
    private static final String DROP_OUT = "end_reason not in ('GOAL_REACHED', 'FOUND_WORK', 'OTHER_EDUCATION', 'MOVED_AWAY')";
    private static final List<Figure> FIGURES = List.of(
            new Figure("signals received", 420, "signal"),
            new Figure("of them counted without a person (12 %)", 50, "signal where status = 'ANONYMOUS_COUNTED'"),
            new Figure("of them merged with another (5 %)", 21, "signal where status = 'MERGED'"),
            new Figure("cases opened", 330, milestone("ACCEPTED")),
            new Figure("cases in which the person was reached", 280, milestone("REACHED")),
            new Figure("cases with an intake", 230, milestone("INTAKE")),
            new Figure("cases with an advice", 190, milestone("ADVISED")),
            new Figure("cases that started with us or, confirmed, elsewhere", 150,
                    "referral_case c where exists (select from wegwijs.case_milestone m where m.case_id = c.id"
                            + " and m.milestone in ('STARTED', 'ONWARD_STARTED'))"),
            new Figure("cases that started with us", 150, milestone("STARTED")),
            new Figure("places completed", 105, "placement where status = 'COMPLETED'"),
            new Figure("places left early, counted as drop-out", 25, "placement where status = 'ENDED_EARLY' and " + DROP_OUT),
            new Figure("places still taken at the end of the year", 20, "placement where status = 'STARTED'"),
            new Figure("people on the waiting list at the end of the year", 45,
                    "waitlist_entry where state in ('WAITING', 'OFFERED', 'EXPIRED')"),
            new Figure("volunteers who have not left", 70, "volunteer where state <> 'LEFT'"),
            new Figure("partners", 24, "partner_organisation"),
            new Figure("partners who refer", 8, partner("REFERRER")),
            new Figure("partners who teach", 6, partner("PROVIDER")),
            new Figure("partners who bring volunteers", 3, partner("VOLUNTEER_SOURCE")),
            new Figure("schools that send interns", 2, "partner_organisation where type = 'SCHOOL_FOR_INTERNS'"),
            new Figure("partners to be", 5, "partner_organisation where status <> 'ACTIVE'"),
            new Figure("offerings", 20, "offering"),
            new Figure("runs, groups and walk-ins", 30, "course_run"));

    @Autowired
    private DemoLibrary library;
    @Autowired
    private DemoProgress progress;
    @Autowired
    private DemoYear year;
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

    /** What is counted, how many there should be, and the rows that are counted. */
    private record Figure(String what, int wanted, String rows) {

        boolean isMetBy(int found) {
            return Math.abs(found - wanted) <= SPREAD * wanted;
        }
    }

    @Test
    void showsEveryOutcomeInTheProportionsOfOneLibrary() {
        LocalDate today = LocalDate.now(clock).minusDays(DAYS_AGO);
        library.open(today.minusYears(1).atTime(7, 0).atZone(clock.getZone()).toInstant());
        progress.begin(today.minusYears(1), today.minusDays(1));

        year.live(() -> false);

        assertThat(progress.year().orElseThrow().isOver()).isTrue();
        SoftAssertions all = new SoftAssertions();
        hasTheFigures(all);
        hasEveryOutcome(all);
        hasWorkWithPartners(all);
        all.assertThat(invariants.broken()).isEmpty();
        FiguresRecounted.Outcome recounted = figures.since(today.minusYears(1), DemoLibrary.ORGANISATION);
        all.assertThat(recounted.wrong()).isEmpty();
        all.assertThat(recounted.told()).as("figures that told something").isGreaterThan(500);
        all.assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        all.assertThat(management.createJobQuery().noRetriesLeft().count()).as("failed jobs").isZero();
        all.assertAll();
    }

    private void hasTheFigures(SoftAssertions all) {
        StringBuilder table = new StringBuilder("%-58s %6s %6s%n".formatted("figure", "wanted", "found"));
        for (Figure figure : FIGURES) {
            int found = jdbc.queryForObject("select count(*) from wegwijs." + figure.rows(), Integer.class);
            table.append("%-58s %6d %6d%n".formatted(figure.what(), figure.wanted(), found));
            all.assertThat(figure.isMetBy(found)).as("%s: %d, wanted %d", figure.what(), found, figure.wanted()).isTrue();
        }
        System.out.println(table);
    }

    private void hasEveryOutcome(SoftAssertions all) {
        Map<String, Integer> outcomes = jdbc.query("select outcome, count(*) from wegwijs.referral_case where outcome is not null"
                + " group by outcome order by outcome", (row, n) -> Map.entry(row.getString(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        System.out.println("outcomes " + outcomes);
        Set<String> expected = Arrays.stream(CaseOutcome.values()).filter(outcome -> outcome != CaseOutcome.ADMIN_ERROR)
                .map(Enum::name).collect(Collectors.toSet());
        all.assertThat(outcomes.keySet()).containsAll(expected);
    }

    private void hasWorkWithPartners(SoftAssertions all) {
        for (String done : List.of("signal where source = 'CUSTOM_GROUP'", "custom_education where state in ('RUNNING', 'EVALUATED', 'CLOSED')",
                "recognition_training where state = 'CLOSED'", "training_need where state = 'SATISFIED'", "gained_competence",
                "partner_agreement where state = 'ACTIVE' and kinds @> '[\"COOPERATION\"]'")) {
            all.assertThat(jdbc.queryForObject("select count(*) from wegwijs." + done, Integer.class)).as(done).isPositive();
        }
    }

    private static String milestone(String milestone) {
        return "case_milestone where milestone = '" + milestone + "'";
    }

    private static String partner(String role) {
        return "partner_organisation where status = 'ACTIVE' and roles @> '[\"" + role + "\"]'";
    }
}
