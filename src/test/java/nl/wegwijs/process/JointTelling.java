package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.collaboration.JointPart;
import nl.wegwijs.collaboration.PartnerJointCourses;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.SharedTask;

/** The stretches that stories of what we give together have in common, one at a time. */
abstract class JointTelling extends StoryTelling {

    static final String EASY = "Wilt u leren mailen? Kom naar de bibliotheek. Het is gratis.";

    private static final AtomicInteger splits = new AtomicInteger();

    @Autowired
    PartnerJointCourses joints;
    @Autowired
    PartnerAgreements agreements;
    @Autowired
    JdbcTemplate database;

    PartnerId partner;
    String number;

    /** Up to who does what, with a partner with whom we agreed on it. */
    void begins(String name, String kind, String title) {
        partner = stage.partner(name);
        if (!agreements.hasActive(partner, AgreementKind.JOINT_COURSE, today())) {
            agreements.record(partner, AgreementKind.JOINT_COURSE, today(), null);
        }
        asks(kind, Map.of("offering", "NEW", "title", title, "domain", "DIGITAL_BASIC"));
        assertThat(story.tasks()).containsExactly("confirmSplit");
    }

    /** What it takes when nothing is on paper yet. */
    void comesToAnAgreement() {
        story.does("recordMeeting", AgreementTelling.meeting("TOGETHER"));
        story.does("draftAgreement", AgreementTelling.terms(today(), "JOINT_COURSE"));
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "SIGNED"));
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
    }

    void asks(String kind, Map<String, Object> what) {
        Map<String, Object> form = new HashMap<>(what);
        form.put("partner", partner.toString());
        form.put("kind", kind);
        follows(story.starts("joint-course", "course-ops", form));
    }

    void follows(String instance) {
        story.follows(instance);
        number = (String) story.variable("caseNumber");
    }

    /** Begins on the first Monday so many days from now, with the usual split but for these owners. */
    Map<String, Object> split(int days, int sessions, int min, int max, Map<String, String> others) {
        Map<String, Object> form = new HashMap<>(Map.of("result", "YES", "minutes", "120", "sessions", sessions,
                "place", "Huiskamer", "signUp", "YES", "minParticipants", min, "maxParticipants", max));
        Stream.of(SharedTask.values()).forEach(task -> form.put(JointTexts.field(task), null));
        story.shows("confirmSplit").forEach(form::replace);
        form.putAll(others);
        form.putAll(moment(firstDay(days), splits.getAndIncrement()));
        if (!others.isEmpty()) {
            form.put("deviationWhy", "Zo spraken wij het af");
        }
        return form;
    }

    // Another moment of the week each time, so that the rooms of one story are not those of another.
    private static Map<String, Object> moment(LocalDate monday, int week) {
        return Map.of("firstDay", monday.plusDays(week % 5).toString(), "startsAt", "%02d:00".formatted(9 + week / 5 % 4 * 3));
    }

    LocalDate firstDay(int days) {
        LocalDate day = today().plusDays(days);
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? day : mondayAfter(day);
    }

    void arrangesTheRoom(String room, String centre) {
        assertThat((String) story.shows("arrangeRoom").get("roomOptions")).contains(room);
        story.does("arrangeRoom", Map.of("room", room, "seats", 12, "learningCentre", centre, "access", true));
    }

    void promotes() {
        story.does("makePromotion", promotion(EASY));
    }

    Map<String, Object> promotion(String text) {
        return Map.of("channels", List.of("WEBSITE", "FLYER"), "text", text, "phoneNumber", "0612345678",
                "fromOn", today().toString(), "untilOn", today().plusDays(60).toString());
    }

    void enrols(String... names) {
        for (String name : names) {
            Somebody who = Somebody.called(name);
            story.does("recruitPeople", Map.of("result", "ENROL", "givenName", who.givenName(), "phone", who.phone(),
                    "source", "DESK"));
        }
        story.does("recruitPeople", Map.of("result", "READY"));
    }

    void answers(JointPart part, boolean done) {
        joints.answer(partner, number, part, done, null, done ? null : "Ziekte");
    }

    /** The day on which it is decided whether it goes on. */
    void comesToTheDecision() {
        story.goesTo(fiveWorkingDaysBefore(), LocalTime.of(10, 0));
    }

    LocalDate fiveWorkingDaysBefore() {
        return ((java.sql.Date) row().get("first_day")).toLocalDate().minusDays(7);
    }

    OfferingId offering() {
        return new OfferingId((java.util.UUID) row().get("offering_id"));
    }

    RunId run() {
        return new RunId((java.util.UUID) row().get("run_id"));
    }

    Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.joint_course where number = ?", number);
    }

    String status() {
        return database.queryForObject("select status from wegwijs.course_run where id = ?", String.class, run().value());
    }

    long signedUp() {
        return database.queryForObject("select count(*) from wegwijs.run_sign_up where run_id = ?", Long.class, run().value());
    }

    List<String> mails() {
        return database.queryForList("select topic from wegwijs.outgoing_message where thread = ? and line = 'MAIL'"
                + " order by sequence", String.class, number);
    }
}
