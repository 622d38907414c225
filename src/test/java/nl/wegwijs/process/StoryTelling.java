package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.placement.PlacementId;

/** The stretches that many stories have in common. */
abstract class StoryTelling {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    Story story;
    @Autowired
    Stage stage;
    @Autowired
    ShiftableClock clock;
    @Autowired
    Invariants invariants;

    @BeforeEach
    void opensTheLibrary() {
        story.on(MONDAY);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @AfterEach
    void agreesWithItself() {
        assertThat(invariants.broken()).isEmpty();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static LocalDate mondayAfter(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Somebody asks for help at the desk. */
    Somebody comesToTheDesk(String name) {
        Somebody who = Somebody.called(name);
        story.on(MONDAY).starts("referral", "front-desk", atTheDesk(who));
        return who;
    }

    Map<String, Object> atTheDesk(Somebody who) {
        return new HashMap<>(Map.of("source", "SELF", "givenName", who.givenName(), "familyName", who.familyName(),
                "phone", who.phone(), "preferredChannel", "PHONE", "municipality", Stage.VEENRIJK,
                "needDomains", List.of("DIGITAL_BASIC"), "urgentHint", "NONE", "toldAndAgreed", true,
                "note", Somebody.words("Komt op de fiets")));
    }

    void comesToTheIntake() {
        story.does("contactParticipant", Answers.reached());
        story.does("planIntake", Answers.planned(today().plusDays(1)));
        story.daysLater(1);
    }

    void agrees(String feedback, String aftercare) {
        comesToTheIntake();
        story.does("askConsent", Answers.consents(feedback, aftercare));
    }

    void wants(String... domains) {
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need(domains));
    }

    /** Up to the advice, for somebody who hardly knows a computer. */
    void getsAdvice(String name) {
        comesToTheDesk(name);
        wants("DIGITAL_BASIC");
        isAssessed();
        assertThat(story.tasks()).containsExactly("agreeAdvice");
    }

    void isAssessed() {
        story.does("prepareAssessment", Answers.prepared("DIGIMETER"));
        story.does("takeAssessment", Answers.taken(today(), "digitalBand", "LOW"));
        story.does("discussResult", Answers.discussed());
    }

    /** Up to the offer of a seat in a new group that begins next Monday. */
    RunId isOfferedASeat(String name, int weeks) {
        getsAdvice(name);
        OfferingId course = stage.group("Groep van " + name);
        RunId run = stage.run(course, mondayAfter(today()), weeks, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        assertThat(story.tasks()).containsExactly("offerPlace");
        return run;
    }

    RunId startsACourse(String name, int weeks) {
        RunId run = isOfferedASeat(name, weeks);
        comesToTheFirstLesson(run);
        return run;
    }

    void comesToTheFirstLesson(RunId run) {
        story.does("offerPlace", Answers.takesThePlace());
        assertThat(story.waitsAt()).contains("waitsForStart");
        story.goesTo(mondayAfter(today()), java.time.LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.present(run, today(), placement()));
    }

    /** Somebody meets the group every week and is now at lesson so many; any talk that is due goes well. */
    void missesLesson(RunId run, int lesson) {
        goesToLesson(run, lesson);
        story.starts("attendance", "course-ops", Answers.nobodyCame(run, today()));
    }

    void comesToLesson(RunId run, int lesson) {
        goesToLesson(run, lesson);
        story.starts("attendance", "course-ops", Answers.present(run, today(), placement()));
    }

    private void goesToLesson(RunId run, int lesson) {
        story.goesTo(stage.startOf(run).plusWeeks(lesson - 1), java.time.LocalTime.of(17, 0));
        if (story.tasks().contains("holdFollowUp")) {
            story.does("holdFollowUp", Answers.goesWell());
        }
    }

    PlacementId placement() {
        return PlacementId.of(story.found("placementId"));
    }

    /** The last onward referral of this case. */
    String onward() {
        return stage.lastOnward(story.caseId());
    }

    String number() {
        return stage.onwardNumber(onward());
    }

    /** The receiver calls about the referral of this story, and a colleague writes it down. */
    void partnerCalls(String what) {
        partnerCalls(what, number());
    }

    void partnerCalls(String what, String number) {
        boolean asksForADay = what.equals("STARTED") || what.equals("COMPLETED");
        story.starts("partner-answer", "follow-up", Answers.with(Answers.partnerCalls(number, what),
                asksForADay ? Map.of("date", today().toString()) : Map.of()));
    }

    void assertClosed(String outcome) {
        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("closed");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "CLOSED").containsEntry("outcome", outcome);
    }
}
