package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import nl.wegwijs.library.ShiftableClock;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Story.class)
class ReferralStoryTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private Story story;
    @Autowired
    private ShiftableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void leadsSomebodyFromTheDeskToAnIntake() {
        story.on(MONDAY).starts("referral", "front-desk", Map.ofEntries(Map.entry("source", "SELF"),
                Map.entry("givenName", "Proefje"), Map.entry("phone", "0600009001"),
                Map.entry("preferredChannel", "PHONE"), Map.entry("municipality", "9001"),
                Map.entry("needDomains", List.of("DIGITAL_BASIC")), Map.entry("urgentHint", "NONE"),
                Map.entry("toldAndAgreed", true)));

        assertThat(story.tasks()).containsExactly("contactParticipant");
        story.does("contactParticipant", Map.of("channel", "PHONE", "result", "REACHED", "wantsIntake", "YES"));
        assertThat(story.tasks()).containsExactly("planIntake");
        story.does("planIntake", Map.of("when", "2026-11-06T10:00", "place", "LIBRARY", "reminderBy", "PHONE"));
        assertThat(story.tasks()).containsExactly("askConsent");
    }
}
