package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that figures count follow the cases, whatever changed in them. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
class FigureRowsModuleTests {

    @Autowired
    private FigureRows rows;

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private ParticipantRegister participants;

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

    private String municipality;
    private BranchId branch;

    @BeforeEach
    void openABranch() {
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
    }

    @Test
    void holdsOneRowPerSignalWithWhatBecameOfIt() {
        CaseId person = startedAlone();
        rows.catchUp();
        assertThat(row()).containsEntry("municipality_code", municipality).containsEntry("language", "NT1")
                .containsEntry("age_band", "FROM_45").containsEntry("domain", "DIGITAL_BASIC")
                .containsEntry("source", "SELF").containsEntry("signal_status", "ACCEPTED").containsEntry("counted", true)
                .containsEntry("proceeds", true).containsEntry("intake_days", 0).containsEntry("outcome", null)
                .doesNotContainEntry("started_on", null);

        cases.close(person, CaseOutcome.GOAL_REACHED, null, Map.of());
        rows.catchUp();
        assertThat(row()).containsEntry("outcome", "GOAL_REACHED").doesNotContainEntry("closed_on", null);
        assertThat(rows.asOf()).isPresent();
    }

    @Test
    void noticesAMilestoneThatChangesNothingElse() {
        CaseId person = walk.advised(municipality, offering());
        rows.catchUp();
        assertThat(row()).containsEntry("assessed_on", null);

        cases.assessed(person);
        rows.catchUp();
        assertThat(row()).doesNotContainEntry("assessed_on", null);
    }

    @Test
    void keepsWhatACaseWasAboutWhenItsPersonIsForgotten() {
        CaseId person = startedAlone();
        rows.catchUp();
        Map<String, Object> before = row();

        participants.discard(cases.file(person).person().id());
        database.update("delete from wegwijs.intake where case_id = ?", person.value());
        database.update("update wegwijs.referral_case set version = version + 1 where id = ?", person.value());
        rows.catchUp();
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void forgetsTheGroupsOfWhoWasErasedOnRequest() {
        CaseId person = startedAlone();
        cases.close(person, CaseOutcome.ERASED, null, Map.of());
        rows.catchUp();
        assertThat(row()).containsEntry("counted", false).containsEntry("age_band", null).containsEntry("language", null);
    }

    @Test
    void holdsNoPersonAndNoKeyToOne() {
        assertThat(database.queryForList("""
                select column_name from information_schema.columns where table_schema = 'wegwijs'
                   and table_name = 'figure_row' and data_type in ('uuid', 'jsonb')""", String.class))
                .containsExactlyInAnyOrder("signal_id", "case_id", "partner_id");
    }

    private CaseId startedAlone() {
        CaseId person = walk.advised(municipality, offering());
        placements.arrangeSelfStudy(person, new SelfStudy(Programme.OEFENEN_NL, true, null));
        return person;
    }

    private OfferingId offering() {
        return catalogue.addOffering(CourseFixtures.anOffering("Oefenen.nl", branch, null,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, null, null), OfferingForm.SELF_STUDY));
    }

    private Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.figure_row where branch_id = ?", branch.value());
    }
}
