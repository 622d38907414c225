package nl.wegwijs.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;

import nl.wegwijs.volunteer.VolunteerId;

/**
 * The stretches that stories of volunteers have in common. Everybody in one story can on the same part
 * of the week, and nobody in another story on that one.
 */
abstract class MatchTelling extends StoryTelling {

    private static final Map<String, String> FIELDS =
            Map.of("MORNING", "availableMorning", "AFTERNOON", "availableAfternoon", "EVENING", "availableEvening");

    @BeforeEach
    void beginsOnAMonday() {
        story.on(MONDAY);
    }

    /** Up to the search for a volunteer, for somebody who can on this part of the week only. */
    Somebody isAdvisedAVolunteer(String name, String dayPart) {
        Somebody who = comesToTheDesk(name);
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(),
                Map.of(FIELDS.get(dayPart.substring(4)), List.of(dayPart))));
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("DIGITAL_BASIC"));
        isAssessed();
        story.does("agreeAdvice", Answers.advice("VOLUNTEER_MATCH", stage.oneToOne("Taalmaatje voor " + name)));
        return who;
    }

    LocalDateTime inTwoDays() {
        return today().plusDays(2).atTime(14, 0);
    }

    /** Up to the first meeting with this volunteer. */
    void agreesToMeet(VolunteerId volunteer) {
        story.does("proposeMatch", Answers.suits(volunteer, inTwoDays()));
        story.goesTo(today().plusDays(2), LocalTime.of(15, 0));
    }

    void meets(VolunteerId volunteer) {
        agreesToMeet(volunteer);
        story.does("confirmMeeting", Map.of("result", "MET"));
    }

    /** Learns together, with the trial behind them. */
    void learnsWith(VolunteerId volunteer) {
        meets(volunteer);
        story.daysLater(30);
        story.does("discussTrial", Answers.trial("CONTINUE"));
    }

    static Map<String, Object> leaves(VolunteerId volunteer, LocalDate lastDay) {
        return Map.of("volunteer", volunteer.toString(), "lastDay", lastDay.toString(), "why", "WORK", "thanked", true);
    }
}
