package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.volunteer.InternView;
import nl.wegwijs.volunteer.SchoolInterns;
import nl.wegwijs.volunteer.Student;

/** A place for interns, schools that propose students, and what becomes of each of them. */
abstract class InternStories extends StoryTelling {

    private static final int ADULT = 25;
    private static final int MINOR = 17;

    @Autowired
    private SchoolInterns schoolsSide;
    @Autowired
    private JdbcTemplate database;

    private PartnerId school;
    private String place;

    @Test
    void helpsFromTheFirstDayToTheLast() {
        isPublished(1, List.of("WALK_IN_DIGITAL", "ONE_TO_ONE"));
        String intern = proposes("Sven", ADULT);
        assertThat((String) story.shows("chooseIntern").get("minorText")).isEqualTo("nee");
        story.does("chooseIntern", Map.of("result", "YES"));
        assertThat(story.follows(place).endedAt()).containsExactly("filled");
        assertThat(schoolsSide.open(school)).isEmpty();

        story.follows(intern);
        assertThat((String) story.shows("arrangeInternship").get("requirementsText"))
                .contains("praktijkovereenkomst", "erkend leerbedrijf", "VOG").doesNotContain("21.00");
        story.does("arrangeInternship", Map.of("agreementSignedOn", today().toString(), "recognised", true, "protection",
                "VOG", "vogSeenOn", today().toString()));
        story.does("inductIntern", inducted(List.of("WALK_IN_DIGITAL", "ONE_TO_ONE")));
        assertThat(intern().state().name()).isEqualTo("ACTIVE");
        assertThat(story.waitsAt()).containsExactly("halfWayDue");

        story.goesTo(today().plusDays(60), LocalTime.of(10, 0));
        story.does("holdHalfWayTalk", Map.of("rating", "GOOD", "points", "Meer zelf doen", "result", "GO_ON"));
        story.goesTo(today().plusDays(35), LocalTime.of(10, 0));
        assertThat(story.shows("holdFinalTalk")).containsEntry("doesWalkInDigital", true).containsEntry("doesGroup", false);
        story.does("holdFinalTalk", Map.of("rating", "GOOD", "toWalkInDigital", "VOLUNTEER", "toOneToOne", "COLLEAGUE"));

        assertThat(story.endedAt()).containsExactly("completed");
        assertThat(intern().state().name()).isEqualTo("COMPLETED");
        story.daysLater(370);
        assertThat(schoolsSide.students(school)).isEmpty();
    }

    @Test
    void keepsAMinorInAGroupAndForgetsWhoIsNotChosen() {
        isPublished(2, List.of("GROUP", "ONE_TO_ONE"));
        String first = proposes("Jip", MINOR);
        assertThat((String) story.shows("chooseIntern").get("minorText")).startsWith("ja");
        story.does("chooseIntern", Map.of("result", "YES"));
        assertThat(story.follows(place).waitsAt()).containsExactly("waitForInterns");
        story.follows(first);
        assertThat((String) story.shows("arrangeInternship").get("requirementsText")).contains("groep", "21.00");
        story.does("arrangeInternship", Map.of("agreementSignedOn", today().toString(), "recognised", true, "protection",
                "IN_SIGHT", "noLateEvenings", true));
        assertThat((String) story.shows("inductIntern").get("assignmentOptions")).doesNotContain("ONE_TO_ONE");
        story.does("inductIntern", inducted(List.of("GROUP")));
        story.goesTo(today().plusDays(60), LocalTime.of(10, 0));
        story.does("holdHalfWayTalk", Map.of("rating", "NOT_ENOUGH", "result", "STOP"));
        assertThat(story.endedAt()).containsExactly("internStoppedHalfWay");

        assertThat(story.follows(place).daysLater(1).endedAt()).containsExactly("notFilled");
    }

    @Test
    void declinesAStudentAndForgetsHer() {
        isPublished(1, List.of("TAALCAFE"));
        proposes("Fay", ADULT);
        story.does("chooseIntern", Map.of("result", "NO"));
        assertThat(story.endedAt()).containsExactly("declined");
        assertThat(schoolsSide.students(school)).isNotEmpty();
        story.daysLater(16);
        assertThat(schoolsSide.students(school).stream().filter(one -> one.state().name().equals("DECLINED"))).isEmpty();
    }

    @Test
    void stopsWhenTheSchoolSaysSo() {
        isPublished(1, List.of("GROUP"));
        proposes("Bo", ADULT);
        story.does("chooseIntern", Map.of("result", "YES"));
        schoolsSide.stop(school, intern().number());
        assertThat(story.endedAt()).containsExactly("stopped");
        assertThat(intern().state().name()).isEqualTo("STOPPED");
        assertThatThrownBy(() -> schoolsSide.stop(stage.uwv(), intern().number())).isInstanceOf(Refusal.class);
    }

    @Test
    void remindsSchoolsAndClosesWhenNobodyComes() {
        isPublished(1, List.of("PROMOTION"));
        assertThat(mails()).containsExactly("INTERNS_ASKED");
        story.daysLater(22);
        assertThat(mails()).containsExactly("INTERNS_ASKED", "INTERNS_ASKED");
        story.daysLater(25);
        assertThat(story.endedAt()).containsExactly("notFilled");
        assertThatThrownBy(() -> schoolsSide.find(school, placeNumber())).isInstanceOf(Refusal.class);
    }

    /** A colleague describes it after a shortage of volunteers was passed on to schools. */
    @Test
    void describesAPlaceThatWasAskedFor() {
        stage.school();
        story.follows(story.starts(VolunteerRequestProcess.KEY, "volunteers",
                HelperStories.wanted("COURSE_ASSISTANT", 1, "SCHOOL", Map.of())));
        story.follows(stage.internship());
        story.does("describePlace", described(1, List.of("GROUP")));
        assertThat(story.waitsAt()).containsExactly("waitForInterns");
    }

    private void isPublished(int places, List<String> tasks) {
        school = stage.school();
        story.follows(story.starts(InternPlacementProcess.KEY, "internships", described(places, tasks)));
        place = story.root();
        assertThat(story.waitsAt()).containsExactly("waitForInterns");
    }

    private Map<String, Object> described(int places, List<String> tasks) {
        return Map.of("branch", "veenrijk", "title", "Helpen bij de inloop", "level", "MBO_3", "startsOn",
                today().plusDays(7).toString(), "endsOn", today().plusDays(107).toString(), "hoursPerWeek", 16, "tasks", tasks,
                "supervisor", "internships", "places", places);
    }

    private String proposes(String name, int age) {
        Somebody who = Somebody.called(name);
        UUID form = UUID.randomUUID();
        Student student = new Student(who.givenName(), who.familyName(), today().getYear() - age, "Stagebureau, 06 00000000");
        schoolsSide.propose(school, placeNumber(), student, Map.of(), form);
        schoolsSide.propose(school, placeNumber(), student, Map.of(), form);
        story.follows(stage.beside(InternPlacementProcess.KEY, intern().number()));
        assertThat(story.tasks()).containsExactly("chooseIntern");
        return story.root();
    }

    private InternView intern() {
        return schoolsSide.students(school).get(0);
    }

    private static Map<String, Object> inducted(List<String> work) {
        return Map.of("privacy", true, "recognise", true, "programme", true, "houseRules", true, "boundaries", true,
                "assignments", work);
    }

    private String placeNumber() {
        return database.queryForObject("select number from wegwijs.internship order by right(number, 4) desc limit 1",
                String.class);
    }

    private List<String> mails() {
        return database.queryForList("select topic from wegwijs.outgoing_message where thread = ? and line = 'MAIL'"
                + " order by sequence", String.class, placeNumber());
    }
}
