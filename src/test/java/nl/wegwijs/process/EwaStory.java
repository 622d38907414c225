package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.volunteer.PartnerVolunteers;
import nl.wegwijs.volunteer.VolunteerId;

/** Four months without a place: Ewa works in the evening shift, and no volunteer can when she can. */
abstract class EwaStory extends MatchTelling {

    private static final LocalTime OFFICE = LocalTime.of(10, 0);
    private static final String EVENING = "WED_EVENING";

    @Autowired
    private PartnerVolunteers partnersSide;

    @Test
    void waitsForAVolunteerUntilTomIsFound() {
        OfferingId talking = stage.oneToOne("Praten met een vrijwilliger, voor Ewa", SkillDomain.LANGUAGE_SPEAKING,
                LevelScale.NT2_CEFR, "A1", "B1");
        LocalDate since = isAdvisedToTalk("VOLUNTEER_MATCH", talking);
        assertThat(stage.score(story.caseId())).isEqualTo(20);

        bridgesTheWait(since);
        waitsUntilWeekSixteen(since);
        long shortages = stage.openShortages();
        story.does("decideLongWait", Map.of("decision", "EXTRA_GROUP", "reason",
                Somebody.words("Extra groep en werving")));
        assertThat(stage.openShortages()).isBetween(Math.max(1, shortages), shortages + 1);
        assertThat(story.waitsAt()).contains("waitsForSeat");
        String ewa = story.root();

        VolunteerId tom = isProposedByAnOrganisation(Somebody.called("Tom"));
        assertThat(story.follows(stage.volunteerRequest()).endedAt()).containsExactly("filled");
        story.follows(ewa);
        assertThat(story.tasks()).containsExactly("proposeMatch");
        assertThat(ChronoUnit.WEEKS.between(since, today())).isGreaterThan(16);
        assertThat(stage.openShortages()).isZero();
        learnsWith(tom);

        assertThat(stage.waiting(story.caseId())).isEqualTo("PLACED");
        assertThat(stage.matches(story.caseId())).containsExactly("ACTIVE");
        assertThat(story.endsOf("course-placement")).containsExactly("matchStarted");
        assertThat(stage.gaps("LONG_WAIT", talking)).containsExactly("LANGUAGE_SPEAKING");
        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    /** Had she wanted a group in the evening, the extra group would have been hers at once. */
    @Test
    void getsTheFirstSeatOfTheExtraGroup() {
        OfferingId group = stage.talkingGroup("Praten in de avond, voor Ewa");
        LocalDate since = isAdvisedToTalk("OWN_COURSE", group);
        bridgesTheWait(since);
        waitsUntilWeekSixteen(since);
        story.does("decideLongWait", Map.of("decision", "EXTRA_GROUP", "reason", Somebody.words("Extra groep")));

        story.goesTo(since.plusWeeks(18), OFFICE);
        story.starts("plan-run", "course-ops", Map.of("offering", group.toString(), "branch", "veenrijk", "place",
                "Leerzaal", "firstDay", today().plusWeeks(2).toString(), "sessions", 10, "from", "19:00", "until",
                "21:00", "minParticipants", 1, "maxParticipants", 8));
        story.does("offerPlace", Answers.takesThePlace());
        PlacementId place = placement();
        story.goesTo(today().plusWeeks(2), LocalTime.of(21, 0));
        story.starts("attendance", "course-ops", Answers.present(stage.runOf(group), today(), place));

        assertThat(story.endsOf("course-placement")).containsExactly("started");
        assertThat(stage.waiting(story.caseId())).isEqualTo("PLACED");
        assertThat(stage.gaps("LONG_WAIT", group)).hasSize(1);
    }

    /** Management wanted more volunteers: an organisation is asked, proposes somebody, and three weeks later he is ready. */
    private VolunteerId isProposedByAnOrganisation(Somebody tom) {
        PartnerId humanitas = stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Humanitas Laagveen");
        story.follows(stage.volunteerRequest()).does("sendOutRequest", HelperStories.wanted("LANGUAGE_BUDDY", 1,
                "VOLUNTEER_ORGANISATION", Map.of("partner", humanitas.toString())));
        partnersSide.propose(humanitas, HelperStories.told(tom), Map.of());

        story.follows(stage.onboardingOf(tom)).does("meetVolunteer", Map.of("fit", "YES", "functions",
                List.of("LANGUAGE_BUDDY"), "branches", List.of("veenrijk"), "maxParticipants", 1, "expectations", true));
        story.does("signVolunteerPapers", Map.of("agreement", true, "confidentiality", true, "houseRules", true, "signedOn",
                today().toString()));
        story.does("planVolunteerTraining", Map.of("trainings", List.of("TRAINING_BASIC_LANGUAGE"), "givenBy",
                "ORGANISATION", "on", today().plusDays(14).toString()));
        story.goesTo(today().plusWeeks(3), OFFICE);
        story.does("arrangeVog", Map.of("result", "SEEN", "vogSeenOn", today().toString()));
        story.does("makeReady", Map.of("result", "READY", "trainings", List.of("TRAINING_BASIC_LANGUAGE"), "trainedOn",
                today().minusDays(6).toString()));
        assertThat(story.endedAt()).containsExactly("ready");
        return stage.volunteerOf(tom);
    }

    private LocalDate isAdvisedToTalk(String route, OfferingId offering) {
        Map<String, Object> told = atTheDesk(Somebody.called("Ewa"));
        told.put("source", "PHONE");
        told.put("needDomains", List.of("LANGUAGE_SPEAKING"));
        story.starts("referral", "front-desk", told);
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of("birthYear", 1990, "languageBackground", "NT2",
                "civicIntegration", "FINISHED", "spokenDutch", "REASONABLE", "preferredForm", "ONE_TO_ONE",
                "availableEvening", List.of(EVENING))));
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_SPEAKING"));
        story.does("prepareAssessment", Answers.prepared("INTAKE_CANDO"));
        story.does("takeAssessment", Answers.taken(today(), "level", "A2"));
        story.does("discussResult", Answers.discussed());
        assertThat(story.shows("agreeAdvice")).containsEntry("advisedRoute", "VOLUNTEER_MATCH");
        story.does("agreeAdvice", Answers.advice(route, offering));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        return today();
    }

    /** Week 4: she stays, and goes to the Taalcafé on Saturday meanwhile. */
    private void bridgesTheWait(LocalDate since) {
        OfferingId cafe = stage.walkIn("Taalcafé op zaterdag voor Ewa");
        story.goesTo(since.plusWeeks(4), OFFICE);
        story.does("callWaiting", Map.of("still", "YES", "bridging", cafe.toString(), "dataRight", true));
        story.goesTo(since.plusWeeks(8), OFFICE);
        assertThat(story.shows("callWaiting")).containsEntry("bridgingText", "Taalcafé op zaterdag voor Ewa");
        story.does("callWaiting", Map.of("still", "YES", "dataRight", true));
    }

    private void waitsUntilWeekSixteen(LocalDate since) {
        story.goesTo(since.plusWeeks(12), OFFICE).does("callWaiting", Map.of("still", "YES", "dataRight", true));
        story.goesTo(since.plusWeeks(16), OFFICE);
        assertThat(story.tasks()).containsExactly("decideLongWait");
        assertThat(stage.score(story.caseId())).isEqualTo(40);
    }
}
