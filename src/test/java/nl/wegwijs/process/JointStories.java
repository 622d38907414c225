package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import nl.wegwijs.collaboration.JointPart;
import nl.wegwijs.collaboration.JointView;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Refusal;

/** We give something together with a partner: a course, one evening, a walk-in. */
abstract class JointStories extends JointTelling {

    private static final Map<String, String> PARTNERS_PLACE = Map.of("splitLocation", "PARTNER", "splitPromotion", "PARTNER",
            "splitRecruitment", "PARTNER");

    @Autowired
    private ApplicationEventPublisher facts;

    /** Case C14: eight people, and the teacher falls ill six working days before. */
    @Test
    void findsASubstituteForTheTeacherOfSeniorWeb() {
        partner = stage.partner("SeniorWeb Veenrijk");
        OfferingId course = stage.courseInTheLibrary("Tablet met SeniorWeb", "SeniorWeb Veenrijk");
        assertThatThrownBy(() -> asks("EVENT", Map.of("offering", course.toString()))).isInstanceOf(PlainRefusal.class);
        asks("COURSE", Map.of("offering", course.toString(), "targetGroup", "SENIORS"));
        assertThat(story.tasks()).as("first an agreement").containsExactly("recordMeeting");
        comesToAnAgreement();
        assertThat(story.shows("confirmSplit")).as("as the agreement says").containsEntry("splitLocation", "BOTH")
                .containsEntry("splitLicence", "BOTH");
        story.does("confirmSplit", split(70, 2, 6, 10, Map.of()));
        assertThat(story.tasks()).containsExactlyInAnyOrder("arrangeRoom", "makePromotion", "recruitPeople");
        assertThat(mails()).containsExactly("JOINT_ASKED");

        arrangesTheRoom("Leerzaal", "YES");
        story.does("fitOutCentre", Map.of("inventory", List.of("INTERNET", "KEY"), "computers", 8, "openingHours",
                "Dinsdag van 10 tot 12 uur", "ready", true));
        assertThatThrownBy(() -> story.does("makePromotion", promotion("Verbeter uw computervaardigheden!")))
                .isInstanceOf(PlainRefusal.class);
        promotes();
        enrols("Aagje", "Bram", "Coba", "Dirkje", "Evert", "Fenna", "Gijs", "Hilde");
        assertThat(story.tasks()).isEmpty();
        answers(JointPart.TEACHERS, true);
        assertThat(story.waitsAt()).containsExactly("goDue");

        story.goesTo(fiveWorkingDaysBefore().minusDays(3), LocalTime.of(10, 0));
        answers(JointPart.TEACHERS, false);
        comesToTheDecision();
        assertThat(story.tasks()).containsExactly("callAboutTeachers");
        story.does("callAboutTeachers", Map.of("result", "FOUND"));
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(story.waitsAt()).containsExactly("waitForSessions");

        LocalDate first = ((java.sql.Date) row().get("first_day")).toLocalDate();
        story.goesTo(first, LocalTime.of(17, 0));
        assertThat(row()).containsEntry("state", "RUNNING");
        story.goesTo(first.plusDays(3), LocalTime.of(10, 0));
        story.does("askForCount", Map.of("session", first.toString(), "count", 8));
        story.goesTo(first.plusDays(7), LocalTime.of(17, 0));
        joints.count(partner, number, first.plusDays(7), 7);
        story.goesTo(first.plusDays(8), LocalTime.of(10, 0));
        assertThat((String) story.shows("evaluateJoint").get("attendedText")).contains(": 8", ": 7");
        assertThat(story.shows("evaluateJoint")).containsEntry("sourcesText", "aan de balie: 8");
        assertThatThrownBy(() -> story.does("evaluateJoint", marks("CONTINUE"))).isInstanceOf(PlainRefusal.class);
        story.does("evaluateJoint", marks("STOP"));
        assertThat(story.endedAt()).containsExactly("closed");
        assertThat(signedUp()).isEqualTo(8);
        story.goesTo(first.plusDays(21), LocalTime.of(10, 0));
        assertThat(signedUp()).isZero();
    }

    @Test
    void callsWhoSignedUpWhenTooFewPeopleCome() {
        RunId other = stage.run(stage.group("Andere groep"), firstDay(75), 4, 4);
        begins("Stichting Rekenkracht", "COURSE", "Te weinig mensen");
        story.does("confirmSplit", split(70, 4, 6, 10, Map.of()));
        arrangesTheRoom("Huiskamer", "NO");
        promotes();
        enrols("Ina", "Joop");
        answers(JointPart.TEACHERS, true);
        comesToTheDecision();
        assertThat(story.tasks()).containsExactly("tellParticipants");
        assertThat((String) story.shows("tellParticipants").get("alternativeOptions")).contains(other.toString());
        story.does("tellParticipants", Map.of("told", true, "alternative", other.toString()));
        story.does("tellParticipants", Map.of("told", true));
        assertThat(story.endedAt()).containsExactly("cancelled");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(signedUp()).isZero();
        assertThat(stage.seatsTaken(other)).isEqualTo(1);
        assertThat(mails()).containsExactly("JOINT_ASKED", "JOINT_CANCELLED");
    }

    @Test
    void isWeighedWhenItIsNearlyFullAndBeginsLater() {
        begins("Stichting Rekenkracht", "SERIES", "Bijna genoeg");
        story.does("confirmSplit", split(70, 2, 4, 10, Map.of()));
        arrangesTheRoom("Huiskamer", "NO");
        promotes();
        enrols("Kees", "Lotte", "Mien");
        answers(JointPart.TEACHERS, true);
        comesToTheDecision();
        assertThat(story.shows("decideGo")).containsEntry("takenText", "3 van 10").containsEntry("minimumText", 4);
        story.does("decideGo", Map.of("result", "LATER", "why", "Na de vakantie"));
        assertThat(row()).containsEntry("state", "NO_GO");
        for (int n = 0; n < 3; n++) {
            story.does("tellParticipants", Map.of("told", true));
        }
        assertThat(story.endedAt()).containsExactly("cancelled");

        String before = number;
        follows(stage.beside(JointCourseProcess.KEY, database.queryForObject(
                "select number from wegwijs.joint_course where earlier = ?", String.class, number)));
        assertThat((String) story.shows("confirmSplit").get("earlierText")).contains(before);
        story.does("confirmSplit", split(70, 2, 4, 10, Map.of()));
        arrangesTheRoom("Huiskamer", "NO");
        promotes();
        enrols("Kees", "Lotte", "Mien");
        answers(JointPart.TEACHERS, true);
        comesToTheDecision();
        story.does("decideGo", Map.of("result", "GO", "why", "Er komt er nog een"));
        assertThat(status()).isEqualTo("CONFIRMED");
        story.starts("cancel-run", "course-ops", Map.of("run", run().toString(), "reason", "NO_ROOM", "sure", true));
        assertThat(story.tasks()).containsExactly("tellParticipants");
        for (int n = 0; n < 3; n++) {
            story.does("tellParticipants", Map.of("told", true));
        }
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void leavesAnEveningToThePartnerAndCallsWhenItIsSilent() {
        begins("Volksuniversiteit Laagveen", "EVENT", "Lezing over taal");
        assertThat(story.shows("confirmSplit")).as("as usual").containsEntry("splitGuidance", "PARTNER")
                .containsEntry("splitLocation", "LIBRARY");
        story.does("confirmSplit", split(84, 1, 0, 30, PARTNERS_PLACE));
        assertThat(story.tasks()).isEmpty();
        assertThat(joints.waiting(partner)).extracting(JointView::number).contains(number);
        answers(JointPart.PEOPLE, true);
        answers(JointPart.PROMOTION, true);

        story.goesTo(((java.sql.Date) row().get("first_day")).toLocalDate().minusDays(27), LocalTime.of(10, 0));
        assertThat(story.tasks()).containsExactly("callAboutPart");
        story.does("callAboutPart", Map.of("result", "NO_ANSWER"));
        assertThat(story.tasks()).isEmpty();
        story.daysLater(4);
        assertThat(story.tasks()).containsExactly("callAboutPart");
        joints.answer(partner, number, JointPart.PLACE, true, "Zaal van de volksuniversiteit", null);
        assertThat(story.waitsAt()).doesNotContain("callAboutPart");
        assertThat(database.queryForObject("select place from wegwijs.course_run where id = ?", String.class, run().value()))
                .isEqualTo("Zaal van de volksuniversiteit");
        story.goesTo(((java.sql.Date) row().get("first_day")).toLocalDate().minusDays(20), LocalTime.of(10, 0));
        story.does("callAboutPart", Map.of("result", "NOT", "why", "Nog niemand"));
        assertThat(story.waitsAt()).containsExactly("goDue");
        comesToTheDecision();
        assertThat(story.tasks()).containsExactly("callAboutTeachers");
        answers(JointPart.TEACHERS, true);
        assertThat(story.waitsAt()).containsExactly("waitForSessions");

        LocalDate day = ((java.sql.Date) row().get("first_day")).toLocalDate();
        story.goesTo(day, LocalTime.of(21, 0));
        assertThatThrownBy(() -> joints.count(partner, number, day.plusDays(1), 7)).isInstanceOf(Refusal.class);
        joints.count(partner, number, day, 25);
        story.goesTo(day.plusDays(1), LocalTime.of(10, 0));
        story.does("evaluateJoint", marks("AGAIN"));
        assertThat(story.endedAt()).containsExactly("closed");
        follows(stage.beside(JointCourseProcess.KEY, database.queryForObject(
                "select number from wegwijs.joint_course where earlier = ?", String.class, number)));
        assertThat(story.shows("confirmSplit")).containsEntry("splitLocation", "PARTNER");
        story.does("confirmSplit", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("abandoned");
    }

    @Test
    void keepsAWalkInGoingForAsLongAsItIsWanted() {
        begins("Stichting Rekenkracht", "WALK_IN", "Inloop met SeniorWeb");
        story.does("confirmSplit", split(42, 40, 0, 30, Map.of("splitGuidance", "LIBRARY")));
        assertThat(story.tasks()).containsExactlyInAnyOrder("arrangeRoom", "makePromotion", "arrangeTeachers");
        arrangesTheRoom("Huiskamer", "NO");
        promotes();
        story.does("arrangeTeachers", Map.of("result", "FOUND"));
        comesToTheDecision();
        assertThat(story.waitsAt()).containsExactly("waitForSessions");
        LocalDate first = ((java.sql.Date) row().get("first_day")).toLocalDate();
        for (int week = 0; week < 27; week++) {
            story.goesTo(first.plusWeeks(week), LocalTime.of(22, 0));
            if (story.tasks().isEmpty()) {
                joints.toCount(joints.find(partner, number)).forEach(day -> joints.count(partner, number, day, 5));
            }
        }
        story.does("evaluateJoint", marks("CONTINUE"));
        assertThat(row()).containsEntry("state", "RUNNING");
        assertThat(story.waitsAt()).containsExactly("waitForSessions");

        story.daysLater(10);
        assertThat(story.tasks()).containsExactly("askForCount");
        story.starts("cancel-run", "course-ops", Map.of("run", run().toString(), "reason", "OTHER", "sure", true));
        story.does("askForCount", Map.of("session", joints.toCount(joints.find(partner, number)).get(0).toString(), "count", 4));
        story.firesWhatIsDue();
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void doesNotBeginWithoutAnAgreementOrATeacher() {
        partner = stage.partner("Taalschool Duin en Veen");
        asks("COURSE", Map.of("offering", "NEW", "title", "Samen lezen", "domain", "LANGUAGE_READING"));
        story.does("recordMeeting", AgreementTelling.meeting("TOGETHER"));
        story.does("draftAgreement", Map.of("result", "STOP"));
        assertThat(story.endedAt()).containsExactly("abandoned");

        begins("Stichting Rekenkracht", "COURSE", "Zonder docent");
        Map<String, Object> plan = split(70, 2, 1, 10, Map.of());
        assertThatThrownBy(() -> story.does("confirmSplit", Answers.with(plan, Map.of("firstDay",
                today().plusDays(2).toString())))).isInstanceOf(PlainRefusal.class);
        story.does("confirmSplit", plan);
        arrangesTheRoom("Huiskamer", "NO");
        comesToTheDecision();
        assertThat(story.tasks()).containsExactly("callAboutTeachers");
        story.does("callAboutTeachers", Map.of("result", "NOT_FOUND"));
        assertThat(story.endedAt()).containsExactly("cancelled");
        assertThat(database.queryForObject("select cancelled_because from wegwijs.course_run where id = ?", String.class,
                run().value())).isEqualTo("NO_TEACHER");
    }

    @Test
    void keepsPartnersApartAndRoomsToOneGroup() {
        begins("Stichting Rekenkracht", "COURSE", "Bezette zaal");
        Map<String, Object> plan = split(70, 2, 1, 10, Map.of());
        story.does("confirmSplit", plan);
        arrangesTheRoom("Leerzaal", "NO");
        assertThatThrownBy(() -> joints.find(stage.roc(), number)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> answers(JointPart.PLACE, true)).isInstanceOf(Refusal.class);
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "arrangeRoom", number, "veenrijk",
                Map.of("jointId", row().get("id"))), Map.of("lunch", "YES")));
        assertThat(row().get("owner_fields").toString()).contains("lunch");
        String here = story.root();
        String mine = number;

        begins("Stichting Rekenkracht", "COURSE", "Zelfde tijd");
        story.does("confirmSplit", new HashMap<>(plan));
        assertThat((String) story.shows("arrangeRoom").get("roomOptions")).contains("Huiskamer").doesNotContain("Leerzaal");
        comesToTheDecision();
        assertThat(story.endedAt()).containsExactly("cancelled");
        story.follows(here);
        number = mine;
        story.firesWhatIsDue();
        story.does("callAboutTeachers", Map.of("result", "NOT_FOUND"));
    }

    private static Map<String, Object> marks(String result) {
        return Map.of("partnerMark", "4", "libraryMark", "5", "change", "Iets later beginnen", "result", result);
    }
}
