package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverLinks;

/** What partners do in the portal, what they see there, and what they never do. */
class PortalTests extends AtThePortal {

    @Autowired
    private ReceiverLinks links;
    @Autowired
    private PartnerRegister partners;
    @Autowired
    private Postman post;

    @Test
    void sendsASignalOnceHoweverOftenTheButtonIsPushed() throws Exception {
        PortalClient adviser = aUser(stage.uwv(), UserRole.REFERRER);
        Map<String, Object> form = aSignal(Somebody.called("Bo"));
        adviser.get("/partner/aanmelden");
        form.put("_csrf", adviser.hidden("_csrf"));
        form.put("_form", adviser.hidden("_form"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<HttpResponse<String>>> pushed = pool.invokeAll(java.util.Collections.nCopies(20,
                    () -> adviser.postBare("/partner/aanmelden", form)));
            String first = pushed.get(0).get().headers().firstValue("Location").orElseThrow();
            for (Future<HttpResponse<String>> answer : pushed) {
                assertThat(answer.get().headers().firstValue("Location")).contains(first);
            }
            assertThat(adviser.follow(pushed.get(0).get()).body()).contains("Uw signaal is er: SG-");
        } finally {
            pool.shutdown();
        }
        assertThat(adviser.get("/partner/signalen").body()).contains("U-4711", "1 signaal", "Ontvangen");
        assertThat(adviser.everything()).doesNotContain("Quillina", "zeepaardje");
    }

    @Test
    void keepsEveryAnswerAndNamesWhatIsWrong() {
        PortalClient adviser = aUser(stage.uwv(), UserRole.REFERRER);
        adviser.get("/partner/aanmelden");
        Map<String, Object> form = aSignal(Somebody.called("Wim"));
        form.put("phone", "06-12");

        String page = adviser.post("/partner/aanmelden", form).body();

        assertThat(page).contains("<title>Fout: ", "href=\"#phone\"", "Wim Quillina", "value=\"06-12\"", "U-4711");
    }

    @Test
    void showsAReferrerItsOwnSignalsAndACoordinatorAllOfTheOrganisation() {
        PortalClient one = aUser(stage.uwv(), UserRole.REFERRER);
        PortalClient colleague = aUser(stage.uwv(), UserRole.REFERRER);
        PortalClient coordinator = aUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient reader = aUser(stage.uwv(), UserRole.READ_ONLY);
        PortalClient stranger = aUser(stage.roc(), UserRole.COORDINATOR);
        String number = signals(one, Somebody.called("Cor"));

        for (PortalClient sees : List.of(one, coordinator, reader)) {
            assertThat(sees.get("/partner/signalen/" + number).statusCode()).isEqualTo(200);
            assertThat(sees.get("/partner/signalen").body()).contains(number);
        }
        for (PortalClient blind : List.of(colleague, stranger)) {
            assertThat(blind.get("/partner/signalen").body()).doesNotContain(number);
            assertThat(blind.get("/partner/signalen/" + number).body())
                    .isEqualTo(blind.get("/partner/signalen/SG-2026-99999").body());
            for (String what : List.of("intrekken", "gesproken", "aanvullen")) {
                assertThat(blind.post("/partner/signalen/" + number + "/" + what, Map.of("answer", "DECLINED",
                        "_shown", "answer")).statusCode()).as(what).isEqualTo(404);
            }
        }
        assertThat(reader.post("/partner/signalen/" + number + "/gesproken", Map.of()).statusCode()).isEqualTo(403);
        assertThat(one.get("/partner/gebruikers").statusCode()).isEqualTo(403);
        assertThat(one.get("/partner/cijfers").statusCode()).isEqualTo(403);
        assertThat(stranger.post("/partner/gebruikers/" + aNewUser(stage.uwv(), UserRole.REFERRER).id() + "/uit", Map.of())
                .statusCode()).isEqualTo(404);
    }

    @Test
    void completesWhatWasMissingAndTakesASignalBack() {
        PortalClient adviser = aUser(stage.uwv(), UserRole.REFERRER);
        adviser.get("/partner/aanmelden");
        Map<String, Object> unsure = new HashMap<>(Map.of("consentAtSource", "UNKNOWN", "personKnows", "NO",
                "partnerReference", "U-12", "needDomains", "NUMERACY", "urgentHint", "NONE", "_shown", "consentAtSource"));
        HttpResponse<String> sent = adviser.post("/partner/aanmelden", unsure);
        String number = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertThat(adviser.follow(sent).body()).contains("Wat ontbreekt er?");
        assertThat(adviser.get("/partner").body()).contains("Signaal " + number);

        Map<String, Object> told = aSignal(Somebody.called("Els"));
        told.keySet().removeAll(List.of("personKnows", "partnerReference", "needDomains", "urgentHint", "note"));
        told.put("answer", "RECEIVED");
        told.put("_shown", List.of("answer", "phone"));
        adviser.get("/partner/signalen/" + number + "/aanvullen");
        assertThat(adviser.post("/partner/signalen/" + number + "/aanvullen", told).statusCode()).isEqualTo(302);
        assertThat(adviser.get("/partner/signalen/" + number).body()).contains("Ontvangen").doesNotContain("Wat ontbreekt er?");

        adviser.get("/partner/aanmelden");
        String other = adviser.post("/partner/aanmelden", unsure).headers().firstValue("Location").orElseThrow()
                .replaceAll(".*/", "");
        assertThat(adviser.post("/partner/signalen/" + other + "/intrekken", Map.of()).statusCode()).isEqualTo(302);
        assertThat(adviser.get("/partner/signalen/" + other).body()).contains("Ingetrokken").doesNotContain("Aanvullen");
    }

    /** C3: the nurse speaks to Samira, whom the library could not reach. */
    @Test
    void letsTheReferrerTellThatItSpokeToThePerson() {
        PortalClient nurse = aUser(stage.referrer("Consultatiebureau Duinoord"), UserRole.REFERRER);
        Somebody samira = Somebody.called("Samira");
        String number = signals(nurse, samira);
        story.followsSignal(receiptOf(number));
        story.goesTo(MONDAY.plusDays(2), LocalTime.of(10, 0)).does("contactParticipant", Answers.tried("PHONE", "NO_ANSWER"));
        story.goesTo(MONDAY.plusDays(4), LocalTime.of(19, 0)).does("contactParticipant", Answers.tried("PHONE", "VOICEMAIL"));
        story.goesTo(MONDAY.plusDays(9), LocalTime.of(10, 0)).does("contactParticipant", Answers.tried("WHATSAPP", "NO_ANSWER"));
        story.does("askReferrer", Map.of("asked", "MESSAGE"));

        assertThat(nurse.get("/partner/signalen/" + number).body()).contains("Sprak u de persoon?");
        assertThat(nurse.post("/partner/signalen/" + number + "/gesproken", Map.of("phone", "")).statusCode()).isEqualTo(302);

        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertKnowsNothingOf(nurse, "voicemail", "Voicemail", "WhatsApp", "intake");
    }

    /** C4: two partners about one man, who lets one of them hear nothing. */
    @Test
    void letsTwoReferrersOfOnePersonKnowNothingOfEachOther() {
        PortalClient employer = aUser(stage.referrer("Werkbedrijf Laagveen"), UserRole.COORDINATOR);
        PortalClient team = aUser(stage.referrer("Wijkteam Veenrijk-Noord"), UserRole.COORDINATOR);
        Somebody kees = Somebody.called("Kees");
        String first = signals(employer, kees);
        story.daysLater(3);
        String second = signals(team, kees);
        story.followsSignal(receiptOf(second)).does("reviewDuplicate", Map.of("decision", "SAME"));
        story.followsSignal(receiptOf(first));
        comesToTheIntake();
        story.does("askConsent", Answers.with(Answers.consents("NONE", "NO"), Map.of("cFeedback2", "STATUS_ONLY")));
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "INFO_ONLY"));
        story.does("closeCase", Answers.closes("INFO_GIVEN"));

        assertThat(employer.get("/partner/signalen/" + first).body()).contains("Afgesloten").doesNotContain("Gesproken");
        assertThat(team.get("/partner/signalen/" + second).body()).contains("Wij spraken met de persoon.", "Afgesloten");
        employer.get("/partner/cijfers");
        assertKnowsNothingOf(employer, "Wijkteam", second, "Wij spraken", "samengevoegd", "MERGED");
        assertKnowsNothingOf(team, "Werkbedrijf", first, "samengevoegd", "MERGED");
    }

    @Test
    void takesSomebodyInThroughThePortal() {
        PortalClient receiver = aUser(stage.partner("UWV Laagveen"), UserRole.REFERRER);
        PortalClient stranger = aUser(stage.roc(), UserRole.COORDINATOR);
        isSent("Anton", "UWV Laagveen");
        String path = "/partner/verwijzingen/" + number();

        assertThat(receiver.get(path).body()).contains("Wacht op uw antwoord", "Onderwerp").doesNotContain("Quillina");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/opnemen", Map.of()).statusCode()).isEqualTo(404);
        receiver.post(path + "/opnemen", Map.of());
        receiver.post(path + "/opnemen", Map.of());
        assertThat(receiver.get(path).body()).contains("Anton Quillina", "Opgenomen");
        assertThat(story.waitsAt()).contains("waitForStart");
        assertThat(receiver.post(path + "/begonnen", Map.of("day", "2031-01-01")).body()).contains("Fout: Verwijzing");
        receiver.post(path + "/begonnen", Map.of("day", today().toString()));

        assertThat(stage.onwardRow(onward())).containsEntry("status", "STARTED");
        receiver.post(path + "/klaar", Map.of("day", today().toString()));
        assertThat(stage.onwardRow(onward())).containsEntry("status", "COMPLETED");
        assertThat(receiver.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.everything()).doesNotContain("Quillina");
    }

    @Test
    void takesSomebodyInThroughALinkThatEndsWithTheReferral() {
        isSent("Lot", "Sociale dienst Veenrijk");
        String token = links.forMail(OnwardReferralId.of(onward())).orElseThrow();
        PortalClient receiver = new PortalClient(port);
        String path = "/link/" + token;

        assertThat(receiver.get(path).body()).contains("Wacht op uw antwoord").doesNotContain("Quillina");
        assertThat(receiver.post(path + "/vraag", Map.of("question", " ")).body()).contains("Schrijf uw vraag op.");
        assertThat(receiver.post(path + "/opnemen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(receiver.get(path).body()).contains("Lot Quillina");
        assertThat(story.waitsAt()).contains("waitForStart");
        assertThat(receiver.post(path + "/terug", Map.of("reason", "CONDITIONS")).statusCode()).isEqualTo(302);
        assertThat(stage.onwardRow(onward())).containsEntry("status", "RETURNED");

        assertThat(receiver.get(path).statusCode()).isEqualTo(404);
        assertThat(receiver.get(path).body()).isEqualTo(receiver.get("/link/" + "x".repeat(43)).body());
        assertThat(database.queryForObject("select count(*) from wegwijs.receiver_link where token_mark = ?", Integer.class,
                token)).isZero();
    }

    @Test
    void showsStaffOfTheBranchThroughWhoseHandsAPersonWent() {
        isSent("Ger", "Sociale dienst Veenrijk");
        links.issue(OnwardReferralId.of(onward()));
        String path = "/desk/traject/" + story.found("caseNumber");

        HttpResponse<String> seen = WebAppClient.loggedIn(port, "intake").get(path);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains(number(), "Sociale dienst Veenrijk", "voornaam", "Gegevens delen met ontvanger",
                "Link werkt tot").doesNotContain("Quillina", "zeepaardje");
        assertThat(WebAppClient.loggedIn(port, "intake-duinoord").get(path).statusCode()).isEqualTo(404);
        assertThat(stage.audited("CUSTODY", story.found("caseNumber"))).containsExactly("intake");
        assertThat(WebAppClient.loggedIn(port, "partner-relations").get("/desk/partners").body()).contains("UWV Laagveen");
        assertThat(WebAppClient.loggedIn(port, "intake").get("/desk/partners").statusCode()).isEqualTo(404);
    }

    @Test
    void letsACoordinatorLookAfterTheKeysOfItsOrganisationOnly() {
        PortalClient coordinator = aUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient stranger = aUser(stage.roc(), UserRole.COORDINATOR);
        assertThat(aUser(stage.uwv(), UserRole.REFERRER).get("/partner/koppeling").statusCode()).isEqualTo(403);
        String before = coordinator.get("/partner/koppeling").body();
        assertThat(coordinator.post("/partner/koppeling/sleutels", Map.of()).body()).contains("<title>Fout: ", "href=\"#scopes\"");

        String shown = coordinator.post("/partner/koppeling/sleutels", Map.of("scopes", "SIGNALS")).body();
        Matcher key = Pattern.compile("class=\"secret\">([\\w-]{43})<").matcher(shown);
        assertThat(key.find()).isTrue();
        assertThat(partners.authenticate(key.group(1)).orElseThrow().scopes()).containsExactly(ApiScope.SIGNALS);
        assertThat(coordinator.get("/partner/koppeling").body()).contains(key.group(1).substring(0, 6))
                .doesNotContain(key.group(1)).isNotEqualTo(before);
        assertThat(coordinator.post("/partner/koppeling/sleutels", Map.of("scopes", "SIGNALS")).body())
                .contains("Er zijn al twee geldige sleutels");

        String path = "/partner/koppeling/sleutels/" + partners.apiKeys(stage.uwv()).stream()
                .filter(one -> key.group(1).startsWith(one.prefix())).findFirst().orElseThrow().id() + "/intrekken";
        stranger.get("/partner/koppeling");
        assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(404);
        assertThat(partners.authenticate(key.group(1))).isPresent();
        assertThat(coordinator.post(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(partners.authenticate(key.group(1))).isEmpty();
    }

    @Test
    void letsACoordinatorConnectItsSystemTryItAndStop() {
        PortalClient coordinator = aUser(stage.roc(), UserRole.COORDINATOR);
        coordinator.get("/partner/koppeling");
        assertThat(coordinator.post("/partner/koppeling/adres", Map.of("address", "http://10.0.0.1/hook")).body())
                .contains("<title>Fout: ", "Geef een https-adres op het open internet.", "value=\"http://10.0.0.1/hook\"");
        try (WebhookListener listener = new WebhookListener()) {
            assertThat(coordinator.post("/partner/koppeling/adres", Map.of("address", listener.address("/hook"))).body())
                    .contains("Uw nieuwe geheim", "whsec_");
            assertThat(coordinator.get("/partner/koppeling").body()).contains(listener.address("/hook")).doesNotContain("whsec_");
            assertThat(coordinator.post("/partner/koppeling/proef", Map.of()).body()).contains("onderweg", "wacht");
            assertThat(coordinator.post("/partner/koppeling/proef", Map.of()).body()).contains("Er is al een proefbericht onderweg.");
            post.goesRound();
            assertThat(listener.taken()).hasSize(1);
            assertThat(listener.taken().get(0).body()).contains("\"event\":\"trial\"");
            assertThat(coordinator.get("/partner/koppeling").body()).contains("aangekomen");

            listener.answers(500);
            coordinator.post("/partner/koppeling/proef", Map.of());
            post.goesRound();
            assertThat(coordinator.get("/partner/koppeling").body()).contains("gestopt: uw systeem was niet bereikbaar");
        }
        assertThat(coordinator.post("/partner/koppeling/stop", Map.of()).statusCode()).isEqualTo(302);
        assertThat(coordinator.get("/partner/koppeling").body()).doesNotContain("Proefbericht sturen");
        assertThat(coordinator.post("/partner/koppeling/proef", Map.of()).body()).contains("Stel eerst een adres in.");
        assertThat(database.queryForList("select 1 from act_ru_task where task_def_key_ = 'lookAtMessage'")).isEmpty();
    }

    private nl.wegwijs.referral.SignalReceipt receiptOf(String number) {
        Map<String, Object> row = database.queryForMap("select id, status from wegwijs.signal where number = ?", number);
        return new nl.wegwijs.referral.SignalReceipt(nl.wegwijs.referral.SignalId.of(row.get("id").toString()), number,
                nl.wegwijs.referral.SignalStatus.valueOf((String) row.get("status")));
    }

    private static void assertKnowsNothingOf(PortalClient partner, String... words) {
        assertThat(partner.everything()).doesNotContain(words).doesNotContain("zeepaardje");
    }
}
