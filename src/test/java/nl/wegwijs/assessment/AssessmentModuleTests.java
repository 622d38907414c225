package nl.wegwijs.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.placement.CaseWalk;
import nl.wegwijs.placement.RoomsWithoutProcess;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.CaseStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RoomsWithoutProcess.class)
class AssessmentModuleTests {

    private static final SkillDomain JOB = SkillDomain.JOB_APPLICATION;
    private static final SkillDomain DIGITAL = SkillDomain.DIGITAL_BASIC;

    @Autowired
    private AssessmentDesk desk;

    @Autowired
    private AssessmentVerbs verbs;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private Branches branches;

    @Autowired
    private Clock clock;

    private String municipality;

    @BeforeEach
    void openALibrary() {
        municipality = LibraryFixtures.aMunicipality(branches);
        LibraryFixtures.aBranch(branches, municipality);
    }

    @Test
    void measuresEveryGoalAndTellsTheLevelOnTheComputerToo() {
        CaseId person = walk.takenIn(municipality, JOB, DIGITAL);
        assertThat(verbs.domains(person.toString())).containsExactly("JOB_APPLICATION", "DIGITAL_BASIC");
        assertThat(verbs.instrument(person.toString(), "DIGITAL_BASIC")).containsEntry("languageBackground", "NT1")
                .containsEntry("usesDevices", true);

        measure(person);

        assertThat(verbs.measurement(person.toString(), "DIGITAL_BASIC")).containsEntry("instrument", "DIGIMETER")
                .containsEntry("rawResult", "LOW");
        assertThat(desk.conclude(person)).isEqualTo(AssessmentOutcome.DONE);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.ASSESSMENT);
        assertThat(desk.levels(person)).containsEntry(DIGITAL, SkillLevel.of(LevelScale.DIGITAL, "INSTROOM"))
                .containsEntry(JOB, SkillLevel.of(LevelScale.CAN_DO, "WITH_HELP"));
        assertThat(verbs.advice(person.toString())).containsEntry("domain", "JOB_APPLICATION")
                .containsEntry("scale", "CAN_DO").containsEntry("level", "WITH_HELP")
                .containsEntry("digitalLevel", "INSTROOM");
    }

    @Test
    void concludesRefusedOrStoppedWithoutAResult() {
        CaseId refuses = prepared(walk.takenIn(municipality, DIGITAL));
        desk.take(refuses, DIGITAL, new TakenTest(null, TakeOutcome.REFUSED, null, null, null));
        assertThat(desk.conclude(refuses)).isEqualTo(AssessmentOutcome.REFUSED);
        assertThat(verbs.advice(refuses.toString())).containsEntry("level", null);

        CaseId stops = prepared(walk.takenIn(municipality, DIGITAL));
        desk.take(stops, DIGITAL, new TakenTest(null, TakeOutcome.NO_SHOW, null, null, null));
        assertThat(desk.conclude(stops)).isEqualTo(AssessmentOutcome.STOPPED);
    }

    @Test
    void reusesAValidResultOfTheSamePerson() {
        String phone = CaseWalk.aPhone();
        CaseId before = walk.takenIn(municipality, phone, true, JOB, DIGITAL);
        measure(before);
        cases.closeUnattended(before, CaseOutcome.DECLINED);

        CaseId again = walk.takenIn(municipality, phone, true, DIGITAL);
        assertThat(verbs.hasEarlier(again.toString())).isTrue();
        assertThat(desk.earlier(again)).extracting(AssessmentView::domain).containsExactly(DIGITAL);
        assertThat(desk.reuse(again, true)).isTrue();
        assertThat(desk.levels(again)).containsEntry(DIGITAL, SkillLevel.of(LevelScale.DIGITAL, "INSTROOM"));
        assertThat(verbs.domains(again.toString())).isEmpty();

        assertThat(verbs.hasEarlier(walk.takenIn(municipality, DIGITAL).toString())).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        CaseId person = prepared(walk.takenIn(municipality, DIGITAL));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        assertThatThrownBy(() -> desk.take(person, DIGITAL, new TakenTest(tomorrow, TakeOutcome.DONE, "LOW", null,
                null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.take(person, JOB, new TakenTest(null, TakeOutcome.REFUSED, null, null, null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.proposeInstrument(person, DIGITAL, "OBSERVED")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.discuss(person, true, Agreement.YES, "BSN 111222333", true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.discuss(person, false, Agreement.YES, null, true)).isInstanceOf(Refusal.class);
        desk.discuss(person, true, Agreement.PARTLY, "Ik kan al meer", false);
        assertThatThrownBy(() -> desk.discuss(person, true, Agreement.YES, null, true)).isInstanceOf(Refusal.class);
    }

    private CaseId prepared(CaseId person) {
        desk.proposeInstrument(person, DIGITAL, "DIGIMETER");
        desk.prepare(person, Map.of(DIGITAL, Instrument.DIGIMETER), clock.instant(), false);
        return person;
    }

    private void measure(CaseId person) {
        LocalDate today = LocalDate.now(clock);
        desk.proposeInstrument(person, JOB, "INTAKE_CANDO");
        desk.proposeInstrument(person, DIGITAL, "DIGIMETER");
        desk.prepare(person, Map.of(JOB, Instrument.INTAKE_CANDO, DIGITAL, Instrument.DIGIMETER), clock.instant(),
                false);
        desk.take(person, JOB, new TakenTest(today, TakeOutcome.DONE, null,
                SkillLevel.of(LevelScale.CAN_DO, "WITH_HELP"), HelpNeeded.SOME));
        desk.recordLevel(person, JOB, null, null, "OBSERVED", null);
        desk.take(person, DIGITAL, new TakenTest(today, TakeOutcome.DONE, "LOW", null, HelpNeeded.NONE));
        desk.recordLevel(person, DIGITAL, "DIGITAL", "INSTROOM", "INDICATION", null);
    }
}
