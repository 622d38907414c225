package nl.wegwijs.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.collaboration.Budget;
import nl.wegwijs.collaboration.CoursePlace;
import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingTopic;
import nl.wegwijs.volunteer.SchoolInterns;
import nl.wegwijs.volunteer.Student;
import nl.wegwijs.volunteer.VolunteerId;

/**
 * Whatever the models want to know of a case, gathered from people and partners who wait at the places that
 * know it. A new model whose timers ask a desk needs its own here.
 */
abstract class KnownTelling extends MatchTelling {

    private static final Map<String, Object> known = new HashMap<>();
    private static final Map<String, Map<String, Object>> knownTo = new HashMap<>();
    private static final Set<String> heard = new HashSet<>();

    @Autowired
    RuntimeService runtime;
    @Autowired
    private PartnerTrainings trainings;
    @Autowired
    private PartnerCustomCourses customs;
    @Autowired
    private PartnerAgreements agreements;
    @Autowired
    private SchoolInterns schools;

    /** What instances of this model know; where they do not, what others do. */
    static Map<String, Object> known(String model) {
        Map<String, Object> all = new HashMap<>(known);
        all.putAll(knownTo.getOrDefault(model, Map.of()));
        return all;
    }

    void knowsEverything() {
        if (!known.isEmpty()) {
            return;
        }
        worksWithPartners();
        known.putAll(Map.of("callBackAt", clock.instant().plus(Duration.ofDays(2)).toString(), "domain", "DIGITAL_BASIC",
                "urgentStatus", "HANDED_OVER", "purpose", "INTAKE", "urgency", "NORMAL", "onwardReason", "ADVICE",
                "thinkUntil", clock.instant().plus(Duration.ofDays(9)).toString()));
        helpsPeople();
    }

    private void helpsPeople() {
        comesToTheDesk("Mist");
        story.does("contactParticipant", Answers.tried("PHONE", "NO_ANSWER"));
        remember();
        // Nothing of the intake is known of somebody who was not reached.
        knownTo.keySet().removeAll(Set.of("intake", "referral"));
        VolunteerId volunteer = stage.volunteer(Somebody.called("Vrijwilliger"), 4, "MON_AFTERNOON");
        isAdvisedAVolunteer("Paar", "MON_AFTERNOON");
        agreesToMeet(volunteer);
        remember();
        comesToTheDesk("Door");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "DIRECT_ONWARD"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner("UWV Laagveen")));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        remember();
        startsACourse("Leert", 6);
        remember();
        getsAdvice("Wacht");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", stage.group("Groep zonder dag")));
        remember();
        isOfferedASeat("Plek", 6);
        remember();
    }

    private void worksWithPartners() {
        List.<Runnable>of(this::agreesWithANewPartner, this::givesATraining, this::looksForPeopleForACourse,
                this::givesACourseTogether, this::lendsARoom, this::preparesAVolunteer, this::asksForVolunteers,
                this::takesInAnIntern, this::hasATrainingDeveloped, this::makesPolicy).forEach(deed -> {
                    story.on(MONDAY);
                    deed.run();
                    remember();
                });
        story.on(MONDAY);
    }

    // After a pause, so that the talks know when they would begin again.
    private void agreesWithANewPartner() {
        story.follows(story.starts(PartnerAgreementProcess.KEY, "partner-relations", Map.of("known", "NO", "name",
                "Bewonersbond Laagveen", "type", "HOUSING", "category", "CARE_WELFARE", "roles", List.of("REFERRER"),
                "branch", "veenrijk", "howFound", "GAP")));
        story.does("explorePartner", Answers.with(AgreementTelling.profile("NOT_NOW"),
                Map.of("revisitOn", today().plusDays(20).toString())));
        story.daysLater(21).does("explorePartner", AgreementTelling.profile("GO"));
        story.does("recordMeeting", AgreementTelling.meeting("DATA"));
        story.does("draftAgreement", AgreementTelling.terms(today(), "COOPERATION"));
        remember();
        story.daysLater(8).does("callAboutSigning", Map.of("result", "SIGNED"));
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
    }

    private void givesATraining() {
        LocalDate day = today().plusDays(21);
        String number = trainings.request(stage.uwv(), new TrainingRequest(TrainingTopic.BOTH, "Klantmanagers", 8, 180, null,
                false, null), Map.of(), UUID.randomUUID()).number();
        story.follows(stage.beside(TrainingProcess.KEY, number));
        story.does("discussTraining", Map.of("result", "YES", "topic", "BOTH", "audience", "Klantmanagers", "size", 8,
                "minutes", 180, "trainedBefore", "NO", "practice", false));
        story.does("planTraining", Map.of("result", "PLAN", "variant", story.shows("planTraining").get("variant"),
                "plannedAt", day + "T13:00", "place", "Leerzaal", "trainer", "training", "expert", true));
        trainings.confirm(stage.uwv(), number, 8);
        story.goesTo(day.minusDays(6), LocalTime.of(10, 0));
        story.does("prepareTraining", Map.of("cardPrinted", true, "portalLinkTested", true, "localOfferUpToDate", true));
        story.goesTo(day, LocalTime.of(16, 0)).does("giveTraining", Map.of("result", "GIVEN", "attended", 8));
    }

    private void looksForPeopleForACourse() {
        PartnerId partner = stage.referrer("Maatschappelijk werk Laagveen");
        String number = customs.request(partner, new CustomRequest(TargetGroup.SOCIAL_EMPLOYMENT_WORKERS,
                "Een formulier op de computer invullen", 10, LevelGuess.BEGINNER, CoursePlace.AT_PARTNER, today().plusDays(7),
                today().plusDays(90), Set.of(ContactTime.MORNING), Budget.YES, true), Map.of(), UUID.randomUUID()).number();
        story.follows(stage.beside(CustomEducationProcess.KEY, number));
        story.does("exploreCustom", Map.of("result", "YES", "domain", "DIGITAL_BASIC", "expected", 10, "levelGuess", "BEGINNER",
                "teacherAvailable", "YES"));
        story.does("designCustom", Map.of("offering", stage.group("Computer op het werk").toString(), "sessions", 6, "minutes",
                "90", "teacher", "COLLEAGUE", "price", 400, "minParticipants", 2, "maxParticipants", 8));
        story.does("approveCustom", Map.of("result", "YES"));
        agreements.record(partner, AgreementKind.COOPERATION, today(), null);
        customs.answer(partner, number, CustomAnswer.YES, null);
    }

    private void givesACourseTogether() {
        PartnerId partner = stage.partner("SeniorWeb Veenrijk");
        agreements.record(partner, AgreementKind.JOINT_COURSE, today(), null);
        story.follows(story.starts(JointCourseProcess.KEY, "course-ops", Map.of("partner", partner.toString(), "kind",
                "COURSE", "offering", "NEW", "title", "Foto's op de tablet", "domain", "DIGITAL_BASIC")));
        Map<String, Object> split = new HashMap<>(Map.of("result", "YES", "firstDay", today().plusDays(70).toString(),
                "startsAt", "09:00", "minutes", "120", "sessions", 4, "place", "Huiskamer", "signUp", "YES",
                "minParticipants", 6, "maxParticipants", 10));
        story.shows("confirmSplit").forEach((field, owner) -> {
            if (field.startsWith("split")) {
                split.put(field, owner);
            }
        });
        story.does("confirmSplit", split);
    }

    private void lendsARoom() {
        story.follows(story.starts(FacilityUseProcess.KEY, "course-ops", Map.of("partner",
                stage.referrer("Sociale dienst Veenrijk").toString(), "purpose", "MEETING", "firstDay",
                today().plusDays(12).toString(), "startsAt", "14:00", "endsAt", "16:00", "times", 1, "visitors", 6)));
        story.does("assessFacility", Map.of("result", "YES", "room", "Huiskamer"));
    }

    private void preparesAVolunteer() {
        Somebody who = Somebody.called("Helpt");
        story.follows(story.starts(VolunteerOnboardingProcess.KEY, "volunteers", Map.of("name", who.givenName(), "phone",
                who.phone(), "source", "OWN_CHANNEL", "branches", List.of("veenrijk"), "functions", List.of("TAALCAFE"),
                "maxParticipants", 1)));
        story.does("planVolunteerTraining", Map.of("trainings", List.of("TRAINING_BASIC_LANGUAGE"), "givenBy", "LIBRARY",
                "on", today().plusDays(3).toString()));
    }

    private void asksForVolunteers() {
        story.starts(VolunteerRequestProcess.KEY, "volunteers", HelperStories.wanted("TAALCAFE", 2, "OWN", Map.of()));
    }

    private void takesInAnIntern() {
        PartnerId school = stage.school();
        story.starts(InternPlacementProcess.KEY, "internships", Map.of("branch", "veenrijk", "title", "Helpen bij de inloop",
                "level", "MBO_3", "startsOn", today().plusDays(7).toString(), "endsOn", today().plusDays(107).toString(),
                "hoursPerWeek", 16, "tasks", List.of("GROUP"), "supervisor", "internships", "places", 2));
        Somebody who = Somebody.called("Stage");
        schools.propose(school, schools.open(school).get(0).number(), new Student(who.givenName(), who.familyName(),
                today().getYear() - 20, "Stagebureau"), Map.of(), UUID.randomUUID());
    }

    // Tried first, so that the purchase knows its trial lesson; then planned, so that the need knows its last day.
    private void hasATrainingDeveloped() {
        String supplier = stage.partner("SeniorWeb Veenrijk").toString();
        story.follows(story.starts(StaffDevelopmentProcess.KEY, "volunteers", Map.of("branch", "veenrijk", "expertise",
                "PLAIN_LANGUAGE", "audience", "STAFF", "persons", 20, "reason", "NEW_WORK")));
        story.does("recordNeed", LearningStories.found("PLAIN_LANGUAGE", "STAFF", 20, 40, true, false));
        story.does("askQuotes", Map.of("suppliers", List.of(supplier), "ask", "Twee dagdelen bij ons", "deadline",
                today().plusDays(15).toString(), "budget", 900));
        story.does("noteQuote", Map.of("result", "QUOTE", "supplier", supplier, "amount", 800, "quality", "4", "price", "3",
                "fits", true));
        story.does("compareQuotes", Map.of("result", "CHOSEN", "choice", supplier, "why", "Ervaren"));
        story.does("setRequirements", Map.of("requirements", "Kort en praktisch", "pilotOn", today().plusDays(14).toString(),
                "rights", "SHARED"));
        remember();
        story.daysLater(14).does("judgePilot", Map.of("result", "GOOD", "points", "Duidelijk"));
        story.does("planLearners", Map.of("staff", List.of("intake"), "volunteers", List.of(), "firstDay",
                today().toString(), "lastDay", today().plusDays(7).toString()));
    }

    private void makesPolicy() {
        story.follows(story.starts(SharedPolicyProcess.KEY, "partner-relations", Map.of("branch", "veenrijk")));
        story.does("collectPoints", PolicyStories.points(stage.uwv()));
        story.does("discussPolicy", PolicyStories.ambition("K12", 50, "LIBRARY"));
        story.does("discussPolicy", Map.of("result", "DONE"));
        story.does("writePolicy", PolicyStories.written(today().plusDays(40), today().plusDays(700)));
        remember();
        story.daysLater(30).does("adoptPolicy", Map.of("result", "YES", "municipalityAgreed", "YES"));
    }

    // A model's own people know best, and who came last; what they do not know, others do.
    private void remember() {
        runtime.createProcessInstanceQuery().list().stream().filter(one -> heard.add(one.getId())).forEach(one -> {
            Map<String, Object> said = new HashMap<>(runtime.getVariables(one.getId()));
            said.values().removeIf(value -> value == null || "".equals(value));
            known.putAll(said);
            knownTo.computeIfAbsent(one.getProcessDefinitionId().split(":")[0], first -> new HashMap<>()).putAll(said);
        });
    }
}
