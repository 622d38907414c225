package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.placement.CaseWalk;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.Programme;
import nl.wegwijs.placement.RoomsWithoutProcess;
import nl.wegwijs.placement.SelfStudy;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = RoomsWithoutProcess.class)
class ReportRowModuleTests {

    @Autowired
    private Reports reports;

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private Branches branches;

    @Autowired
    private JdbcTemplate database;

    @Test
    void writesOneRowAtTheStartAndOneAtTheClose() {
        String municipality = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, municipality);
        CaseId person = closedAfterSelfStudy(municipality, branch);

        assertThat(reports.count(branch, ReportKind.PLACEMENT_STARTED)).isEqualTo(1);
        assertThat(reports.count(branch, ReportKind.CASE_CLOSED)).isEqualTo(1);
        Map<String, Object> closed = database.queryForMap(
                "select * from wegwijs.report_row where branch_id = ? and kind = 'CASE_CLOSED'", branch.value());
        assertThat(closed).containsEntry("outcome", "GOAL_REACHED").containsEntry("municipality_code", municipality)
                .containsEntry("birth_year_band", "FROM_45").containsEntry("language_background", "NT1")
                .containsEntry("intake_lead", "UP_TO_3_DAYS").containsEntry("total_lead", "UP_TO_2_WEEKS")
                .containsEntry("source", "SELF").containsEntry("partner_type", "SELF");
        assertThat(closed.values()).doesNotContain(person.value(), cases.file(person).number(),
                cases.file(person).person().id().value(), cases.file(person).person().number());
    }

    @Test
    void hasNoKeyToAnybodyAndNoMomentFinerThanAQuarter() {
        List<String> columns = database.queryForList("""
                select column_name || ' ' || data_type from information_schema.columns
                where table_schema = 'wegwijs' and table_name = 'report_row'""", String.class);
        assertThat(columns).isNotEmpty().filteredOn(column -> column.contains("uuid")).containsExactly("id uuid");
        assertThat(columns).noneMatch(column -> column.contains("timestamp") || column.endsWith(" date")
                || column.contains("json") || column.endsWith(" bigint"));
        assertThat(database.queryForList("""
                select parent.relname from pg_constraint c join pg_class parent on parent.oid = c.confrelid
                where c.contype = 'f' and c.conrelid = 'wegwijs.report_row'::regclass""", String.class))
                .containsExactlyInAnyOrder("library_organisation", "branch");
    }

    private CaseId closedAfterSelfStudy(String municipality, BranchId branch) {
        OfferingId alone = catalogue.addOffering(CourseFixtures.anOffering("Oefenen.nl", branch, null,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, null, null), OfferingForm.SELF_STUDY));
        CaseId person = walk.advised(municipality, alone);
        placements.arrangeSelfStudy(person, new SelfStudy(Programme.OEFENEN_NL, true, null));
        cases.close(person, CaseOutcome.GOAL_REACHED, null, Map.of());
        return person;
    }
}
