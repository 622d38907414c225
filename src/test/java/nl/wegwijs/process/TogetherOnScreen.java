package nl.wegwijs.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.volunteer.InternLevel;
import nl.wegwijs.volunteer.InternPlan;
import nl.wegwijs.volunteer.InternTask;
import nl.wegwijs.volunteer.InternshipDesk;
import nl.wegwijs.volunteer.RequestChannel;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerRequests;
import nl.wegwijs.volunteer.Wanted;

/** A partner signs, says what it offers and thinks, does its part of what we give together, and sends helpers. */
abstract class TogetherOnScreen extends PortalOnScreen {

    @Autowired
    private VolunteerRequests requests;
    @Autowired
    private InternshipDesk internships;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signsWhatWeAgreedOn(boolean withJavaScript) {
        PartnerId partner = stage.referrer("Werkbedrijf Laagveen");
        PartnerUserView boss = aNewUser(partner, UserRole.COORDINATOR);
        story.follows(story.starts(PartnerAgreementProcess.KEY, "partner-relations", Map.of("known", "YES", "partner",
                partner.toString(), "howFound", "NETWORK")));
        story.does("recordMeeting", AgreementTelling.meeting("TOGETHER"));
        story.does("draftAgreement", AgreementTelling.terms(today(), "JOINT_COURSE"));
        Page page = onScreen(withJavaScript);
        signIn(page, boss);
        page.locator("nav a:text-is('Onze afspraken')").click();
        isGood(page, "afspraken", withJavaScript);
        page.locator("main a:text-matches('^OV-')").first().click();
        isGood(page, "afspraak", withJavaScript);
        press(page, "Iets anders vragen");
        assertThat(page.locator("#wish-problem")).containsText("wat er anders moet");
        isGood(page, "afspraak-fout", withJavaScript);
        page.fill("#wish", "Liever elk jaar bespreken");
        press(page, "Iets anders vragen");
        assertThat(page.locator("main")).containsText("Wij maken een nieuw voorstel.");
        assertThat((String) story.shows("draftAgreement").get("situationText")).contains("Liever elk jaar");
        story.does("draftAgreement", AgreementTelling.terms(today(), "JOINT_COURSE"));

        page.navigate(at("/partner/afspraken"));
        page.locator("main a:text-matches('^OV-')").first().click();
        press(page, "Ik teken voor mijn organisatie");
        assertThat(page.locator("main")).containsText("Dank u, u hebt getekend");
        assertThat(page.locator(".status").first()).hasText("Wij tekenen nog");
        isGood(page, "afspraak-getekend", withJavaScript);
        assertThat(story.tasks()).containsExactly("signAgreement");
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
        assertThat(story.endedAt()).containsExactly("active");
    }

    @Test
    void saysWhatItThinksOfADraft() {
        PartnerId partner = stage.referrer("Buurthuis De Brug");
        story.follows(story.starts(SharedPolicyProcess.KEY, "partner-relations", Map.of("branch", "veenrijk")));
        story.does("collectPoints", PolicyStories.points(partner));
        story.does("discussPolicy", PolicyStories.ambition("K12", 50, "LIBRARY"));
        story.does("discussPolicy", Map.of("result", "DONE"));
        story.does("writePolicy", PolicyStories.written(today(), today().plusYears(1)));
        Page page = onScreen(true);
        signIn(page, aNewUser(partner, UserRole.COORDINATOR));
        page.locator("nav a:text-is('Beleid')").click();
        isGood(page, "beleid", true);
        page.locator("label:text-is('Het moet anders')").click();
        press(page, "Mening geven");
        assertThat(page).hasTitle("Fout: Beleid - Wegwijs");
        isGood(page, "beleid-fout", true);
        page.locator("textarea").fill("Ook iets voor ouderen");
        press(page, "Mening geven");
        assertThat(page.locator("main")).containsText("Dank u, wij weten wat u ervan vindt");
        isGood(page, "beleid-gezegd", true);
        assertThat((String) story.shows("adoptPolicy").get("feedbackText")).contains("Ook iets voor ouderen");
    }

    @Test
    void saysWhatOfItsOfferIsRightAndWhatIsNoMore() {
        OfferingId gone = stage.courseElsewhere("Geven wij niet meer", "ROC Laagveen");
        OfferingId other = stage.courseElsewhere("Van een ander", "Volksuniversiteit Laagveen");
        story.starts("offer-alignment", "partner-relations", Map.of("branch", "veenrijk"));
        Page page = onScreen(true);
        signIn(page, aNewUser(stage.roc(), UserRole.COORDINATOR));
        page.locator("main a:text-is('Uw aanbod')").click();
        assertThat(page.locator("#confirm")).hasText("Klopt uw aanbod nog?");
        isGood(page, "aanbod-vraag", true);

        PortalClient stranger = aUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient reader = aUser(stage.roc(), UserRole.READ_ONLY);
        PortalClient asker = aUser(stage.roc(), UserRole.COORDINATOR);
        assertThat(reader.get("/partner/aanbod").body()).contains("Klopt uw aanbod nog?").doesNotContain("De rest klopt");
        assertThat(reader.post("/partner/aanbod/klopt", Map.of()).statusCode()).isNotEqualTo(302);
        assertThat(stranger.get("/partner/aanbod").body()).doesNotContain("Klopt uw aanbod nog?");
        assertThat(stranger.post("/partner/aanbod/klopt", Map.of()).statusCode()).isEqualTo(409);
        assertThat(asker.get("/partner/aanbod").body()).contains("Klopt uw aanbod nog?");
        assertThat(asker.post("/partner/aanbod/klopt", Map.of("gone", other.toString())).statusCode()).isEqualTo(404);

        page.locator("label:text-is('Geven wij niet meer')").click();
        press(page, "De rest klopt");
        assertThat(page.locator("main")).containsText("Bewaard");
        assertThat(page.locator("#confirm")).hasCount(0);
        assertThat(database.queryForObject("select status from wegwijs.offering where id = ?", String.class, gone.value()))
                .isEqualTo("INACTIVE");
        assertThat(asker.post("/partner/aanbod/klopt", Map.of()).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void arrangesItsPartOfWhatWeGiveTogetherAndCountsWhoCame(boolean withJavaScript) {
        PartnerId partner = stage.partner("SeniorWeb Veenrijk");
        String number = isGivenTogether(partner, withJavaScript ? 40 : 47);
        Page page = onScreen(withJavaScript);
        signIn(page, aNewUser(partner, UserRole.COORDINATOR));
        page.locator("nav a:text-is('Samen geven')").click();
        isGood(page, "samen-lijst", withJavaScript);
        page.locator("main a:text-is('" + number + "')").click();
        isGood(page, "samen", withJavaScript);
        page.locator("main a:text-is('De docenten')").click();
        press(page, "Doorgeven");
        assertThat(page).hasTitle("Fout: Is het geregeld: de docenten? - Wegwijs");
        isGood(page, "samen-deel-fout", withJavaScript);
        page.selectOption("#result", "DONE");
        press(page, "Doorgeven");
        assertThat(page.locator("main")).containsText("Dank u, wij weten het");
        assertThat(page.locator("main")).containsText("geregeld");

        LocalDate day = database.queryForObject("select first_day from wegwijs.joint_course where number = ?", LocalDate.class, number);
        story.goesTo(day.minusDays(7), LocalTime.of(10, 0));
        story.goesTo(day, LocalTime.of(21, 0));
        signIn(page, aNewUser(partner, UserRole.TEACHER));
        page.navigate(at("/partner/samen/" + number));
        page.locator("main a:text-is('Aantal doorgeven')").click();
        press(page, "Doorgeven");
        isGood(page, "samen-aantal-fout", withJavaScript);
        page.selectOption("#session", day.toString());
        page.fill("#count", "17");
        press(page, "Doorgeven");
        assertThat(page.locator("main")).containsText("Dank u, wij weten het");
        isGood(page, "samen-geteld", withJavaScript);
    }

    private String isGivenTogether(PartnerId partner, int days) {
        agrees(partner, AgreementKind.JOINT_COURSE);
        story.follows(story.starts("joint-course", "course-ops", Map.of("partner", partner.toString(), "kind", "EVENT",
                "offering", "NEW", "title", "Veilig op internet", "domain", "DIGITAL_BASIC")));
        Map<String, Object> form = new HashMap<>(Map.of("result", "YES", "firstDay", mondayAfter(today().plusDays(days)).toString(),
                "startsAt", "19:00", "minutes", "120", "sessions", 1, "place", "Huiskamer", "signUp", "NO",
                "minParticipants", 0, "maxParticipants", 30));
        story.shows("confirmSplit").forEach((key, value) -> {
            if (key.startsWith("split")) {
                form.put(key, value);
            }
        });
        story.does("confirmSplit", form);
        story.does("arrangeRoom", Map.of("room", "Huiskamer", "seats", 12, "learningCentre", "NO", "access", true));
        return (String) story.variable("caseNumber");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void proposesAVolunteerAndAStudent(boolean withJavaScript) {
        PartnerId humanitas = stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Humanitas Laagveen");
        requests.want(DemoLibrary.VEENRIJK, new Wanted(VolunteerFunction.AMBASSADOR, 2,
                RequestChannel.VOLUNTEER_ORGANISATION, humanitas, null), Map.of());
        Page page = onScreen(withJavaScript);
        signIn(page, aNewUser(humanitas, UserRole.COORDINATOR));
        assertThat(page.locator("nav a:text-is('Stages')")).hasCount(0);
        page.locator("nav a:text-is('Vrijwilligers')").click();
        assertThat(page.locator("main")).containsText("ambassadeur");
        isGood(page, "vrijwilligers", withJavaScript);
        page.locator("main a:text-is('Vrijwilliger voorstellen')").click();
        press(page, "Voorstellen");
        assertThat(page).hasTitle("Fout: Een vrijwilliger voorstellen - Wegwijs");
        isGood(page, "vrijwilliger-fout", withJavaScript);
        Somebody who = Somebody.called("Voorgesteld");
        page.fill("#name", who.givenName());
        page.fill("#phone", who.number().national());
        page.locator("label:text-is('Veenrijk')").click();
        page.locator("label:text-is('Helpen in het Taalcafé')").click();
        page.locator("label:text-is('De vrijwilliger weet dat wij bellen en vindt dat goed.')").click();
        press(page, "Voorstellen");
        assertThat(page.locator("main")).containsText("Wij bellen de vrijwilliger");
        assertThat(story.follows(stage.onboardingOf(who)).tasks()).containsExactly("meetVolunteer");

        Page school = onScreen(withJavaScript);
        signIn(school, aNewUser(stage.school(), UserRole.COORDINATOR));
        String number = internships.want(DemoLibrary.VEENRIJK, new InternPlan("Helpen bij de inloop", InternLevel.MBO_4,
                today().plusDays(7), today().plusDays(90), 12, Set.of(InternTask.GROUP), "internships", 1), Map.of()).number();
        school.locator("nav a:text-is('Stages')").click();
        isGood(school, "stages", withJavaScript);
        school.locator("main a:text-is('" + number + "')").click();
        press(school, "Voorstellen");
        assertThat(school).hasTitle("Fout: Een stagiair voorstellen - Wegwijs");
        isGood(school, "stagiair-fout", withJavaScript);
        school.fill("#givenName", "Robin");
        school.fill("#familyName", "Proef");
        school.fill("#birthYear", String.valueOf(today().getYear() - 20));
        school.fill("#schoolContact", "Stagebureau, 06 00000000");
        school.locator("label:text-is('De student weet dat u deze gegevens doorgeeft.')").click();
        press(school, "Voorstellen");
        assertThat(school.locator("main")).containsText("Wij maken kennis met de student");
        isGood(school, "stages-student", withJavaScript);
        press(school, "Stage stopt");
        assertThat(school.locator("main")).containsText("Gestopt");
    }

    @Test
    void showsHelpersToWhomTheyConcernOnly() {
        PortalClient stranger = aUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient reader = aUser(stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Humanitas Laagveen"), UserRole.READ_ONLY);
        for (String page : List.of("/partner/vrijwilligers", "/partner/vrijwilligers/voorstellen", "/partner/stages",
                "/partner/stages/ST-2026-0001/voorstellen")) {
            assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(stranger.post("/partner/stages/studenten/SI-2026-0001/stopt", Map.of()).statusCode()).isEqualTo(404);
        assertThat(reader.get("/partner/vrijwilligers").body()).doesNotContain("voorstellen\"");
        assertThat(reader.post("/partner/vrijwilligers/voorstellen", Map.of("name", "Iemand")).statusCode()).isNotEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksForARoomAndTellsHowManyPeopleCame(boolean withJavaScript) {
        Page page = onScreen(withJavaScript);
        signIn(page, aNewUser(stage.uwv(), UserRole.COORDINATOR));
        page.locator("nav a:text-is('Ruimte')").click();
        isGood(page, "ruimte-lijst", withJavaScript);
        page.locator("main a:text-is('Ruimte vragen')").click();
        press(page, "Vragen");
        assertThat(page).hasTitle("Fout: Ruimte vragen - Wegwijs");
        isGood(page, "ruimte-fout", withJavaScript);
        LocalDate day = today().plusDays(withJavaScript ? 20 : 27);
        page.selectOption("#purpose", "OFFICE_HOUR");
        page.fill("#firstDay", day.toString());
        page.fill("#startsAt", "20:00");
        page.fill("#endsAt", "21:00");
        page.fill("#times", "1");
        page.fill("#visitors", "5");
        press(page, "Vragen");
        assertThat(page.locator("main")).containsText("Uw vraag is er");
        isGood(page, "ruimte-gevraagd", withJavaScript);
        String number = page.locator("h1").textContent().replace("Ruimte ", "");
        story.follows(stage.beside(FacilityUseProcess.KEY, number));
        story.does("assessFacility", Map.of("result", "YES", "room", "Leerzaal", "conditions", "Zelf opruimen"));
        story.goesTo(day.plusDays(1), LocalTime.of(10, 0));
        signIn(page, aNewUser(stage.uwv(), UserRole.TEACHER));
        page.locator("main a:text-is('Ruimte " + number + "')").click();
        page.locator("main a:text-is('Doorgeven hoeveel mensen er waren')").click();
        page.fill("#visitors", "-1");
        press(page, "Doorgeven");
        isGood(page, "ruimte-aantal-fout", withJavaScript);
        page.fill("#visitors", "4");
        press(page, "Doorgeven");
        assertThat(page.locator(".status").first()).hasText("Gebruikt");
        isGood(page, "ruimte-gebruikt", withJavaScript);
        assertThat(story.endedAt()).containsExactly("used");
    }
}
