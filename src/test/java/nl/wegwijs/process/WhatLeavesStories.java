package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.volunteer.VolunteerId;

/** Four cases as the partners meet them. What one may not know is in no byte of what it ever got from us. */
abstract class WhatLeavesStories extends SeenByPartners {

    private static final String CLINIC = "Consultatiebureau Duinoord";
    private static final String EMPLOYER = "Werkbedrijf Laagveen";
    private static final String TEAM = "Wijkteam Veenrijk-Noord";
    private static final String VOLKSUNIVERSITEIT = "Volksuniversiteit Laagveen";
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private ForbiddenWords forbidden(String file) {
        holes.put("case", database.queryForObject("select number from wegwijs.referral_case where id = ?::uuid",
                String.class, story.caseId()));
        return ForbiddenWords.of(file, holes, database);
    }

    /** C3: Samira does not pick up the phone; the clinic may hear whether we reached her, and no more. */
    @Test
    void tellsTheClinicWhetherSheWasReachedAndNothingElse() {
        PartnersEyes clinic = eyes(CLINIC, stage.referrer(CLINIC));
        String number = signals(clinic, Somebody.called("Samira"));
        isTriedThreeTimes();
        story.does("askReferrer", Map.of("asked", "MESSAGE"));
        lookAround();
        assertThat(Mailbox.subject(mailbox.last())).isEqualTo("Kunt u ons helpen met uw signaal " + number + "?");
        assertThat(clinic.portal().get("/partner/signalen/" + number).body()).contains("Sprak u de persoon?");
        assertThat(clinic.portal().post("/partner/signalen/" + number + "/gesproken", Map.of("phone", "")).statusCode())
                .isEqualTo(302);
        story.does("contactParticipant", Answers.reached());
        story.does("planIntake", Answers.planned(today().plusDays(1)));
        story.daysLater(1).does("askConsent", Answers.consents("NONE", "NO"));
        talksAndGoesHome();

        assertThat(stage.heardAbout(receiptOf(number).signalId())).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
        clinic.learnsBy(3, 2);
        forbidden("C3").areUnknownTo(CLINIC, clinic.everything());
    }

    @Test
    void tellsTheClinicNotEvenThatWithoutItsYes() {
        PartnersEyes clinic = eyes(CLINIC, stage.referrer(CLINIC));
        String number = signals(clinic, Somebody.called("Samira"), "contactLoop");
        isTriedThreeTimes();
        lookAround();

        assertClosed("UNREACHABLE");
        assertThat(stage.heardAbout(receiptOf(number).signalId())).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
        clinic.learnsBy(2, 2);
        forbidden("C3").areUnknownTo(CLINIC + " | zonder toestemming voor contact", clinic.everything());
    }

    private void isTriedThreeTimes() {
        story.goesTo(MONDAY.plusDays(2), MORNING).does("contactParticipant", Answers.tried("PHONE", "NO_ANSWER"));
        lookAround();
        story.goesTo(MONDAY.plusDays(4), LocalTime.of(19, 0)).does("contactParticipant", Answers.tried("PHONE", "VOICEMAIL"));
        story.goesTo(MONDAY.plusDays(9), MORNING).does("contactParticipant", Answers.tried("WHATSAPP", "NO_ANSWER"));
    }

    private void talksAndGoesHome() {
        lookAround();
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "INFO_ONLY"));
        lookAround();
        story.does("closeCase", Answers.closes("INFO_GIVEN"));
        lookAround();
    }

    /** C4: two partners about one man, who lets one of them hear nothing. */
    @Test
    void letsTwoReferrersOfOneManKnowNothingOfEachOther() {
        PartnersEyes employer = eyes(EMPLOYER, stage.referrer(EMPLOYER));
        PartnersEyes team = eyes(TEAM, stage.referrer(TEAM));
        Somebody kees = Somebody.called("Kees");
        String first = signals(employer, kees);
        lookAround();
        story.daysLater(3);
        String second = signals(team, kees);
        lookAround();
        story.does("reviewDuplicate", Map.of("decision", "SAME"));
        lookAround();
        story.followsSignal(receiptOf(first));
        comesToTheIntake();
        story.does("askConsent", Answers.with(Answers.consents("NONE", "NO"), Map.of("cFeedback2", "STATUS_ONLY")));
        talksAndGoesHome();

        assertThat(employer.portal().get("/partner/signalen/" + first).body()).contains("Afgesloten");
        assertThat(team.portal().get("/partner/signalen/" + second).body()).contains("Wij spraken met de persoon.", "Afgesloten");
        employer.learnsBy(2, 2);
        team.learnsBy(3, 3);
        ForbiddenWords words = forbidden("C4");
        words.areUnknownTo(EMPLOYER, employer.everything());
        words.areUnknownTo(TEAM, team.everything());
    }

    /** C8: the volksuniversiteit takes Gerard in and sends him back; UWV, which sent him to us, hears neither where nor why. */
    @Test
    void tellsTheReferrerNotWhereAndTheReceiverNotByWhom() {
        PartnersEyes uwv = eyes("UWV Laagveen", stage.uwv(), "demo-uwv");
        PartnersEyes school = eyes(VOLKSUNIVERSITEIT, stage.partner(VOLKSUNIVERSITEIT));
        PartnersEyes stranger = eyes("ROC Laagveen", stage.roc(), "demo-roc");
        signals(uwv, Somebody.called("Gerard"));
        wants("DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("DIGIMETER"));
        story.does("takeAssessment", Answers.taken(today(), "digitalBand", "HIGH"));
        story.does("discussResult", Answers.discussed());
        lookAround();
        OfferingId clicking = stage.topGroup("Klikken en tikken");
        stage.route(clicking, stage.courseElsewhere("Internet voor wie verder wil", VOLKSUNIVERSITEIT));
        RunId group = stage.run(clicking, mondayAfter(today()), 4, 6);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", clicking));
        comesToTheFirstLesson(group);
        story.daysLater(15).does("holdFollowUp", Answers.goesWell());
        story.goesTo(stage.endOf(group).plusDays(1), MORNING).does("holdEndTalk", Answers.endTalk("YES", "REACHED"));
        story.does("chooseReceiver", Answers.with(Answers.receiver("MORE_ADVANCED", stage.partner(VOLKSUNIVERSITEIT)),
                Map.of("offering", (String) story.shows("chooseReceiver").get("offering"))));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        String referral = number();
        holes.put("referral", referral);
        all.forEach(one -> one.follows("referrals", referral));
        school.follows("signals", holes.get("signal"));
        asksForADay(school, referral);
        forbidden("C8").areUnknownTo(VOLKSUNIVERSITEIT + " | voor het ja", school.everything());

        goesThereAndComesBack(school, referral);

        OfferingId tablet = stage.courseInTheLibrary("Tablet voor beginners", "SeniorWeb Veenrijk");
        stage.run(tablet, mondayAfter(today()), 4, 6);
        story.does("agreeAdvice", Answers.advice("PARTNER_IN_LIBRARY", tablet));
        lookAround();
        assertThat(school.portal().get("/partner/verwijzingen/" + referral).statusCode()).isEqualTo(404);
        assertThat(stage.heardAbout(receiptOf(holes.get("signal")).signalId()))
                .contains("ONTVANGEN", "GESPROKEN", "GESTART", "DOORVERWEZEN");
        ForbiddenWords words = forbidden("C8");
        all.forEach(one -> words.areUnknownTo(one.name(), one.everything()));
        stranger.learnsBy(0, 0);
    }

    private void asksForADay(PartnersEyes school, String referral) {
        lookAround();
        school.portal().post("/partner/verwijzingen/" + referral + "/vraag", Map.of("question", "Op welke dag kan het?"));
        story.does("answerPartner", Map.of("answer", "Op dinsdag."));
        lookAround();
        assertThat(school.everything()).contains("Op dinsdag.");
    }

    private void goesThereAndComesBack(PartnersEyes school, String referral) {
        assertThat(school.tells("/api/v1/referrals/" + referral + "/accept", "{}").statusCode()).isEqualTo(200);
        lookAround();
        assertThat(school.everything()).contains("Gerard Quillina");
        story.daysLater(10);
        school.portal().post("/partner/verwijzingen/" + referral + "/begonnen", Map.of("day", today().toString()));
        lookAround();
        story.daysLater(21);
        assertThat(school.portal().post("/partner/verwijzingen/" + referral + "/terug", Map.of("reason", "WRONG_LEVEL"))
                .statusCode()).isEqualTo(302);
        lookAround();
        story.does("decideAfterReturn", Map.of("next", "ADVICE", "lesson", "WRONG_LEVEL", "talkedWithParticipant", true));
    }

    /** C12: the ROC sends Yusuf back to us; it hears that he learns and that he stops, not how and with whom. */
    @Test
    void tellsTheSchoolThatHeLearnsAndNotHow() {
        PartnersEyes roc = eyes("ROC Laagveen", stage.roc(), "demo-roc");
        PartnersEyes stranger = eyes("UWV Laagveen", stage.uwv(), "demo-uwv");
        OfferingId course = stage.courseElsewhere("Nederlands op school", "ROC Laagveen");
        String number = sendsBack(roc, Somebody.called("Yusuf"), course);
        stranger.follows("signals", number);
        lookAround();
        agrees("STATUS_ONLY", "NO");
        Map<String, Object> talk = Answers.with(Answers.talk(), Map.of("civicIntegration", "IN_PROGRESS",
                "availableEvening", List.of("FRI_EVENING")));
        talk.remove("languageBackground");
        story.does("holdIntake", talk).does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_SPEAKING")).does("reuseResult", Map.of("use", "YES"));
        assertThat(story.endsOf("skill-assessment")).containsExactly("reused");
        VolunteerId vera = stage.volunteer(Somebody.called("Vera"), 1, "FRI_EVENING");
        story.does("agreeAdvice", Answers.advice("VOLUNTEER_MATCH", stage.languageBuddy("Taalmaatje in de avond")));
        lookAround();
        learnsWith(vera);
        lookAround();
        story.does("holdFollowUp", Answers.with(Answers.stops("GOAL_REACHED"), Map.of("goingWell", "YES", "goalNear", "YES")));
        story.does("holdEndTalk", Answers.with(Answers.endTalk("NO", "REACHED"),
                Map.of("after1", "A2", "how1", "SELF_REPORTED", "certificate", "DIPLOMA")));
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED"));
        lookAround();

        assertThat(stage.heardAbout(receiptOf(number).signalId()))
                .containsExactly("ONTVANGEN", "GESPROKEN", "GESTART", "AFGEROND");
        roc.learnsBy(4, 4);
        stranger.learnsBy(0, 0);
        ForbiddenWords words = forbidden("C12");
        all.forEach(one -> words.areUnknownTo(one.name(), one.everything()));
    }

    private String sendsBack(PartnersEyes school, Somebody who, OfferingId course) {
        school.portal().get("/partner/terugsturen");
        Map<String, Object> form = aSignal(who);
        form.keySet().removeAll(List.of("urgentHint", "note"));
        form.putAll(Map.of("offering", course.toString(), "reason", "FUNDING_RULE", "needDomains", "LANGUAGE_SPEAKING",
                "level", "NT2_CEFR_A1", "confidence", "TESTED", "levelOn", today().minusMonths(2).toString()));
        form.put("_shown", List.of("consentOn", "phone", "givenName", "confidence"));
        var sent = school.portal().post("/partner/terugsturen", form);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String number = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        school.follows("signals", number);
        holes.put("signal", number);
        holes.put("phone", who.phone().substring(1));
        story.followsSignal(receiptOf(number));
        assertThat(stage.reverseEnd(number)).isEqualTo("accepted");
        return number;
    }

    private void learnsWith(VolunteerId volunteer) {
        story.does("proposeMatch", Answers.suits(volunteer, today().plusDays(2).atTime(14, 0)));
        story.goesTo(today().plusDays(2), LocalTime.of(15, 0)).does("confirmMeeting", Map.of("result", "MET"));
        story.daysLater(30).does("discussTrial", Answers.trial("CONTINUE"));
        story.goesTo(today().plusMonths(3), MORNING);
    }
}
