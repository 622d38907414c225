package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import nl.wegwijs.insight.FigureCases.Behind;
import nl.wegwijs.insight.ReportSchedule.Every;
import nl.wegwijs.insight.ReportShelf.Kept;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.placement.RoomsWithoutProcess;
import nl.wegwijs.referral.CaseForgotten;
import nl.wegwijs.referral.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

/** What goes out of the house in files, and what lies behind a number. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
class ReportsModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
    private static final FigurePeriod FIRST_HALF = FigurePeriod.half(2026, 1);

    @Autowired
    private ReportMaker maker;
    @Autowired
    private ReportShelf shelf;
    @Autowired
    private ReportSchedule schedule;
    @Autowired
    private ReportPages pages;
    @Autowired
    private TargetsPage targetsPage;
    @Autowired
    private FigureTargets targets;
    @Autowired
    private FiguresBoard board;
    @Autowired
    private FigureBook book;
    @Autowired
    private FigureCases cases;
    @Autowired
    private FigureRows rows;
    @Autowired
    private Branches branches;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ApplicationEventPublisher events;

    private BranchId branch;
    private BranchId other;
    private String library;
    private Colleague manager;

    @BeforeEach
    void live() {
        branch = LibraryFixtures.aBranch(branches);
        other = LibraryFixtures.aBranchBeside(branches, branch, LibraryFixtures.aMunicipality(branches));
        library = branches.libraryOrg(branch);
        manager = Lives.colleague(List.of("management"), branch);
        Lives.fill(database, library, branch, 600, LocalDate.of(2026, 11, 18));
        at(() -> {
            rows.catchUp();
            return null;
        });
    }

    @Test
    void givesTheCbsOneRowPerStartWithItsFieldsAndCodesAndNothingElse() {
        List<List<String>> file = Workbooks.cells(at(() -> maker.make(order(Paper.CBS))).get(0).content());
        assertThat(file.get(0)).containsExactly("Geslacht", "Geboortejaar", "Moedertaal", "Postcode (4 cijfers)", "Gemeentecode",
                "Soort cursus", "Type cursus", "Administratienummer");
        List<List<String>> expected = new ArrayList<>();
        for (Map<String, Object> place : database.queryForList("select * from wegwijs.placement where branch_id = ? and started_on"
                + " between date '2026-01-01' and date '2026-06-30'", branch.value())) {
            Map<String, Object> one = one("referral_case", place.get("case_id"));
            Map<String, Object> person = one("participant", one.get("participant_id"));
            Map<String, Object> course = one("offering", place.get("offering_id"));
            String kind = (String) course.get("education_kind");
            if (kind.equals("INFORMAL") || "ERASED".equals(one.get("outcome")) || "ADMIN_ERROR".equals(one.get("outcome"))) {
                continue;
            }
            expected.add(List.of("M".equals(person.get("gender")) ? "Man" : "F".equals(person.get("gender")) ? "Vrouw"
                            : "X".equals(person.get("gender")) ? "Anders" : "Onbekend",
                    person.get("birth_year").toString(),
                    "NT1".equals(person.get("language_background")) ? "Nederlands" : "NT2".equals(person.get("language_background")) ? "Anders" : "Onbekend",
                    person.get("postcode4").toString(), one.get("municipality_code").toString(),
                    kind.equals("FORMAL") ? "Formeel" : kind.equals("NON_FORMAL_VOLUNTEER") ? "Non-formeel vrijwilliger" : "Non-formeel professional",
                    Map.of("LANGUAGE", "Taal", "DIGITAL", "Digitaal", "LANGUAGE_DIGITAL", "Taal en digitaal").get(course.get("cbs_type").toString()),
                    person.get("number").toString()));
        }
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(file.subList(1, file.size())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void keepsRowsOfPeopleToAdministratorsAndForgetsThemWithAPerson() {
        Colleague administrator = Lives.colleague(List.of("beheer"), branch);
        assertThatThrownBy(() -> pages.make(manager, "cbs", 2026, "h1", null)).isInstanceOf(ResponseStatusException.class);
        at(() -> pages.make(administrator, "cbs", 2026, "h1", null));
        Kept kept = at(() -> shelf.kept(List.of(branch.value()), List.of(Paper.CBS))).get(0);
        assertThat(kept.until()).isBefore(LocalDate.of(2026, 11, 28));
        assertThatThrownBy(() -> at(() -> pages.fetch(manager, kept.id()))).isInstanceOf(ResponseStatusException.class);
        assertThat(at(() -> pages.fetch(administrator, kept.id())).getBody()).startsWith('P', 'K');
        events.publishEvent(new CaseForgotten(new CaseId(UUID.randomUUID())));
        assertThat(at(() -> shelf.kept(List.of(branch.value()), List.of(Paper.CBS)))).isEmpty();
    }

    @Test
    void tellsInEveryOtherReportWhatThePageTells() throws Exception {
        for (Paper paper : List.of(Paper.MUNICIPALITY, Paper.PARTNER, Paper.EVIDENCE)) {
            for (ReportMaker.Made made : at(() -> maker.make(order(paper)))) {
                Files.createDirectories(Path.of("target", "reports"));
                Files.write(Path.of("target", "reports", made.name()), made.content());
                assertThat(made.content()).startsWith(made.name().endsWith("pdf") ? new byte[] {'%', 'P', 'D', 'F'} : new byte[] {'P', 'K'});
            }
        }
        List<List<String>> sheet = Workbooks.cells(at(() -> maker.make(order(Paper.MUNICIPALITY))).get(1).content());
        FigureFilter filter = order(Paper.MUNICIPALITY).filter();
        for (List<String> row : sheet.subList(1, sheet.size())) {
            FigureBook.Answer answer = at(() -> book.answers(FigureList.ALL.stream().filter(one -> one.id().equals(row.get(0))).toList(), filter)).get(0);
            assertThat(row.get(2)).as(row.get(0)).isEqualTo(answer.value().number());
        }
        assertThat(sheet).extracting(row -> row.get(0)).contains(FigureList.PEOPLE, "K8", "K12", "K15", "K19", "K20", "K27", "K30", "K31");
        String people = sheet.stream().filter(row -> row.get(0).equals(FigureList.PEOPLE)).findFirst().orElseThrow().get(2);
        String csv = new String(Workbooks.unzip(at(() -> maker.make(order(Paper.EVIDENCE))).get(0).content()).get("norm-2.csv"), "UTF-8");
        assertThat(csv).contains(FigureList.PEOPLE + ";Mensen;" + people + ";");
        tellsOfEveryPartnerByItself(new String(Workbooks.unzip(at(() -> maker.make(order(Paper.EVIDENCE))).get(0).content())
                .get("norm-3-per-partner.csv"), "UTF-8").substring(1).lines().toList());
        List<List<String>> monitor = Workbooks.cells(at(() -> maker.make(order(Paper.MONITOR))).get(0).content());
        assertThat(monitor).hasSize(1 + database.queryForObject("select count(*) from wegwijs.course_run where branch_id = ? and starts_on"
                + " between date '2026-01-01' and date '2026-06-30' and status in ('RUNNING', 'COMPLETED')", Integer.class, branch.value()));
    }

    private void tellsOfEveryPartnerByItself(List<String> lines) {
        assertThat(lines.get(0)).startsWith("Partner;").contains("(K1)", "(K5)", "(K12)", "(K15)", "(K27)", "(K40)");
        assertThat(lines).hasSize(1 + database.queryForObject("select count(*) from wegwijs.partner_organisation where library_org_id = ?"
                + " and status = 'ACTIVE' and roles @> '[\"REFERRER\"]'", Integer.class, library));
        List<String> columns = List.of(lines.get(0).split(";"));
        for (Map<String, Object> partner : database.queryForList("select id, name from wegwijs.partner_organisation where branch_id = ?"
                + " and status = 'ACTIVE'", branch.value())) {
            FigureBook.Answer signals = at(() -> book.answers(List.of(figure("K1")), order(Paper.EVIDENCE).filter().ofPartner((UUID) partner.get("id")))).get(0);
            assertThat(signals.value().height()).isPositive();
            assertThat(lines).anyMatch(line -> line.startsWith(partner.get("name") + ";")
                    && line.split(";")[columns.indexOf("Signalen (K1)")].equals(signals.value().number()));
        }
    }

    @Test
    void makesReportsByTheClockOnceAndForgetsThemWhenTheirTimeIsOver() {
        Instant june = Instant.parse("2026-06-10T10:00:00Z");
        clock.at(june, () -> {
            schedule.set(library, Paper.MUNICIPALITY, Every.HALF);
            schedule.makeDue();
            return null;
        });
        assertThat(clock.at(june, () -> shelf.kept(both(), List.of(Paper.MUNICIPALITY)))).isEmpty();
        Instant july = Instant.parse("2026-07-01T06:00:00Z");
        for (int n = 0; n < 2; n++) {
            clock.at(july, () -> {
                schedule.makeDue();
                return null;
            });
        }
        List<Kept> kept = clock.at(july, () -> shelf.kept(both(), List.of(Paper.MUNICIPALITY)));
        assertThat(kept).hasSize(4).allMatch(one -> one.period().equals("2026 H1") && one.madeBy().equals("system"));
        // Of the whole library, so not for who sees one branch of it.
        assertThat(clock.at(july, () -> shelf.kept(List.of(branch.value()), List.of(Paper.MUNICIPALITY)))).isEmpty();
        assertThatThrownBy(() -> clock.at(july, () -> pages.fetch(manager, kept.get(0).id()))).isInstanceOf(ResponseStatusException.class);
        clock.at(Instant.parse("2027-07-10T06:00:00Z"), () -> {
            schedule.makeDue();
            return null;
        });
        assertThat(database.queryForObject("select count(*) from wegwijs.report_file where library_org_id = ? and period = '2026 H1'", Integer.class, library)).isZero();
    }

    @Test
    void showsAllCasesToWhoWorksOnCasesAndTenExamplesToOthers() {
        Figure started = figure("K12");
        FigureFilter year = FigureFilter.of(List.of(branch.value()), FigurePeriod.year(2026));
        List<String> all = database.queryForList("""
                select one.number from wegwijs.referral_case one join wegwijs.signal on signal.case_id = one.id and signal.status = 'ACCEPTED'
                 where one.branch_id = ? and (one.outcome is null or one.outcome not in ('ADMIN_ERROR', 'ERASED'))
                   and (received_at at time zone 'Europe/Amsterdam')::date between date '2026-01-01' and date '2026-07-31'
                   and exists (select from wegwijs.case_milestone m where m.case_id = one.id and m.milestone = 'STARTED') order by 1""",
                String.class, branch.value());
        Behind whole = at(() -> cases.behind(started, year, Lives.colleague(List.of("management", "intake"), branch)));
        assertThat(whole.numbers()).containsExactlyElementsOf(all).hasSizeGreaterThan(20);
        assertThat(whole.links()).isTrue();

        Behind examples = at(() -> cases.behind(started, year, manager));
        assertThat(examples.numbers()).hasSize(10).isSubsetOf(all);
        assertThat(examples.links()).isFalse();
        assertThat(at(() -> cases.behind(started, year, manager))).isEqualTo(examples);
        assertThat(at(() -> cases.behind(started, new FigureFilter(year.branches(), null, null, null, "NT1", null, null, year.period()), manager)).numbers()).isEmpty();
        assertThat(at(() -> cases.behind(started, FigureFilter.of(List.of(other.value()), year.period()), manager)).numbers()).isEmpty();
        assertThat(at(() -> cases.behind(figure("K46d"), year, manager)).numbers()).isEmpty();
        ExtendedModelMap page = new ExtendedModelMap();
        at(() -> board.cases(manager, Map.of("cijfer", "K13", "stap", "2", "jaar", "2026", "vestiging", other.value()), page));
        assertThat(((Behind) page.get("behind")).numbers()).hasSize(10).allMatch(number -> number.startsWith("TR-" + branch.value().replace("branch-", "")));
    }

    @Test
    void showsATargetAsALineAndInWords() {
        assertThat(at(() -> targetsPage.set(manager, library, Map.of("K12", "62,5", "bron-K12", "AGREEMENT", "K8", "400"), new ExtendedModelMap())))
                .startsWith("redirect:");
        ExtendedModelMap page = new ExtendedModelMap();
        at(() -> board.show(manager, Map.of("jaar", "2026"), page));
        @SuppressWarnings("unchecked")
        List<FigureCard> cards = (List<FigureCard>) page.get("figures");
        FigureCard started = cards.stream().filter(card -> card.id().equals("K12")).findFirst().orElseThrow();
        assertThat(started.target()).isEqualTo("Doel: 62,5% (afspraak met de gemeente of een partner).");
        assertThat(started.line()).isBetween(0, 80);
        assertThat(cards.stream().filter(card -> card.id().equals("K5")).findFirst().orElseThrow().target()).isNull();

        ExtendedModelMap again = new ExtendedModelMap();
        assertThat(at(() -> targetsPage.set(manager, library, Map.of("K12", "veel", "K8", ""), again))).isEqualTo("insight/targets");
        assertThat(again.get("wrong").toString()).contains("K12");
        assertThat(database.queryForObject("select count(*) from wegwijs.figure_target where library_org_id = ?", Integer.class, library)).isEqualTo(2);
        assertThatThrownBy(() -> at(() -> targetsPage.set(Lives.colleague(List.of("process-owner"), branch), library, Map.of("K12", "1"), new ExtendedModelMap())))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void addsUpWhatAgreementsPromiseWhereTheLibrarySetNothingItself() {
        database.update("update wegwijs.partner_agreement set ends_on = null, terms = ?::jsonb where id in"
                        + " (select id from wegwijs.partner_agreement where library_org_id = ? order by number limit 2)",
                "{\"targets\": [{\"figure\": \"K8\", \"value\": 20, \"period\": \"QUARTER\"}]}", library);
        assertThat(at(() -> targets.of(Set.of(library)).get("K8").value())).isEqualByComparingTo("160");
        at(() -> targetsPage.set(manager, library, Map.of("K8", "400"), new ExtendedModelMap()));
        assertThat(at(() -> targets.of(Set.of(library)).get("K8").value())).isEqualByComparingTo("400");
        assertThat(at(() -> targets.of(Set.of(library, "another")))).isEmpty();
    }

    private ReportOrder order(Paper paper) {
        return new ReportOrder(paper, library, List.of(branch.value()), FIRST_HALF,
                paper == Paper.MUNICIPALITY ? branch.value().replace("branch-", "") : null, paper == Paper.PARTNER
                ? database.queryForObject("select min(id::text)::uuid from wegwijs.partner_organisation where branch_id = ?", UUID.class, branch.value()) : null);
    }

    private List<String> both() {
        return List.of(branch.value(), other.value());
    }

    private Map<String, Object> one(String table, Object id) {
        return database.queryForMap("select * from wegwijs." + table + " where id = ?", id);
    }

    private static Figure figure(String id) {
        return FigureList.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private <T> T at(Supplier<T> work) {
        return clock.at(NOW, work);
    }
}
