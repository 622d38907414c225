package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.referral.ConsentScope;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.MailChoice;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.referral.SignalReceipt;

/** Mail servers and systems of partners fail in every way; nothing is lost, doubled or out of order. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"wegwijs.post.local-webhooks=true",
        "wegwijs.post.from=wegwijs@bibliotheek.example", "wegwijs.public-address=https://wegwijs.example",
        "wegwijs.post.reply-to.veenrijk=taalhuis@bibliotheek.example",
        "spring.mail.properties.mail.smtp.timeout=300", "spring.mail.properties.mail.smtp.connectiontimeout=300"})
@Import({Story.class, Stage.class, TakenPaths.class, Postman.class})
@ExtendWith(NobodyInTheEngine.class)
class CorrespondenceTests extends StoryTelling {

    private static final int MAILS = 10;

    @LocalServerPort
    private int port;
    @Autowired
    private Postman post;
    @Autowired
    private PostOffice office;
    @Autowired
    private ReferralDesk signals;
    @Autowired
    private SentSignals sent;
    @Autowired
    private PartnerUsers users;
    @Autowired
    private ChangeDesk changes;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;

    private Mailbox mailbox;

    @BeforeEach
    void setsUpMail() {
        mailbox = new Mailbox();
        post.sendsThrough(mailbox.port());
    }

    @AfterEach
    void leavesNothingWaiting() {
        office.stopListening(stage.uwv());
        office.choose(stage.uwv(), "nl", false);
        for (int minutes = 0; post.waiting() > 0 && minutes < 60; minutes++) {
            goOn(Duration.ofMinutes(1));
            post.goesRound();
        }
        post.hasNoServer();
        mailbox.close();
        assertThat(post.waiting()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    private void goOn(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private SignalReceipt aSignal(String name) {
        return signals.receive(stage.signal(Somebody.called(name)));
    }

    // The quickest signal there is: nobody agreed, so nothing is kept.
    private SignalReceipt anAnonymousSignal(String name) {
        return signals.receive(stage.signal(stage.candidate(Somebody.called(name), Stage.VEENRIJK, null),
                ConsentAtSource.NO, false));
    }

    @Test
    void writesMailThatIsSafeToForwardAndEasyToAnswer() {
        SignalReceipt signal = aSignal("Brief");
        post.goesRound();

        var mail = mailbox.last();
        assertThat(Mailbox.subject(mail)).isEqualTo("Wij hebben uw signaal " + signal.number());
        assertThat(Mailbox.header(mail, "Message-ID")).matches("<[0-9a-f-]{36}@bibliotheek\\.example>");
        assertThat(Mailbox.header(mail, "References")).isEqualTo("<" + signal.number() + "@bibliotheek.example>");
        assertThat(Mailbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.header(mail, "Reply-To")).isEqualTo("taalhuis@bibliotheek.example");
        assertThat(Mailbox.header(mail, "To")).isEqualTo("uwv-laagveen@example.org");
        assertThat(Mailbox.plain(mail)).contains("https://wegwijs.example/partner/signalen/" + signal.number());
        assertThat(words(Mailbox.html(mail))).as("both parts say the same").contains(words(Mailbox.plain(mail)));
        assertThat(Mailbox.raw(mail)).doesNotContainPattern("(?i)" + Somebody.MARKS);
    }

    private static String words(String text) {
        return text.replaceAll("<title>.*?</title>|<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    @Test
    void writesEnglishToWhoWantsThat() {
        office.choose(stage.uwv(), "en", false);
        SignalReceipt signal = aSignal("Engels");
        post.goesRound();

        assertThat(Mailbox.subject(mailbox.last())).isEqualTo("We have your signal " + signal.number());
        assertThat(Mailbox.header(mailbox.last(), "Content-Language")).isEqualTo("en");
    }

    @Test
    void bringsTheNewsOfADayTogetherForWhoWantsThat() {
        office.choose(stage.uwv(), "nl", true);
        List<String> numbers = List.of(anAnonymousSignal("Een").number(), anAnonymousSignal("Twee").number(),
                anAnonymousSignal("Drie").number());
        assertThat(post.goesRound()).isZero();

        clock.moveTo(MONDAY.plusDays(1).atTime(8, 0).atZone(clock.getZone()).toInstant());
        assertThat(post.goesRound()).isEqualTo(3);

        assertThat(mailbox.mails()).hasSize(1);
        assertThat(Mailbox.subject(mailbox.last())).isEqualTo("Uw dagoverzicht: 3 berichten");
        assertThat(numbers).allSatisfy(number -> {
            assertThat(Mailbox.plain(mailbox.last())).contains(number);
            assertThat(post.states(number)).containsExactly("SENT");
        });
    }

    @ParameterizedTest(name = "R-08 {0}")
    @EnumSource
    void losesAndDoublesNoMailWhateverTheServerDoesForAnHour(Failure failure) {
        survivesAnHour(failure, MAILS);
    }

    @ParameterizedTest(name = "R-08 {0}")
    @EnumSource
    @Tag("ordeal")
    void losesAndDoublesNoneOfAThousandMails(Failure failure) {
        survivesAnHour(failure, 1000);
    }

    enum Failure {
        REFUSED, HANGS, TEMPORARY, PERMANENT, DIES_IN_DATA;

        /** Nobody listens when nothing is even refused politely. */
        BrokenMailServer server() {
            return this == REFUSED ? null : new BrokenMailServer(BrokenMailServer.How.valueOf(name()));
        }
    }

    private void comesBack() {
        mailbox.start();
        post.sendsThrough(mailbox.port());
    }

    private void survivesAnHour(Failure failure, int mails) {
        mailbox.stop();
        long start = System.nanoTime();
        List<String> numbers = new ArrayList<>();
        Set<String> begun;
        int visits;
        try (BrokenMailServer broken = failure.server()) {
            post.sendsThrough(broken == null ? mailbox.port() : broken.port());
            for (int n = 0; n < mails; n++) {
                numbers.add(anAnonymousSignal("Veel" + n).number());
            }
            assertThat(broken == null ? 0 : broken.visits()).as("no case waits for the mail").isZero();
            Instant down = clock.instant();
            clock.at(down, post::goesRound);
            triesUntil(down.plus(Duration.ofMinutes(5)));
            assertThat(raisesTheAlarm()).as("within five minutes").isEqualTo(failure != Failure.PERMANENT);
            triesUntil(down.plus(Duration.ofHours(1)));
            assertThat(raisesTheAlarm()).isEqualTo(failure != Failure.PERMANENT);
            begun = broken == null ? Set.of() : Set.copyOf(broken.begun());
            visits = broken == null ? 0 : broken.visits();
        }
        assertThat(visits).as("one knock each pause").isLessThanOrEqualTo(failure == Failure.PERMANENT ? 1 : 16);
        assertThat(mailbox.mails()).isEmpty();
        comesBack();
        if (failure == Failure.PERMANENT) {
            assertThat(looked()).as("who does not exist is not tried again, a colleague looks once").isEqualTo(1);
        }
        triesUntil(clock.instant().plus(Duration.ofMinutes(10)));
        System.out.printf("R-08 %s: %d mails after an hour and %d knocks, %d s%n", failure, mailbox.mails().size(),
                visits, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        assertThat(post.waiting()).as("all out in ten minutes").isZero();
        assertThat(numbers).allSatisfy(number -> assertThat(post.states(number)).containsExactly("SENT"));
        assertThat(mailbox.mails()).extracting(mail -> Mailbox.header(mail, "Message-ID")).hasSize(mails)
                .doesNotHaveDuplicates().containsAll(begun);
        assertThat(begun.isEmpty()).isEqualTo(failure != Failure.DIES_IN_DATA);
        assertThat(raisesTheAlarm()).isFalse();
    }

    /** Tries whenever something may be tried again, and stops the clock at this moment. */
    private void triesUntil(Instant end) {
        for (Instant next = post.nextRound(); next != null && !next.isAfter(end); next = post.nextRound()) {
            Instant now = next.isAfter(clock.instant()) ? next : clock.instant();
            // A round of a thousand takes its time; time stands still for it, so that it is as many rounds anywhere.
            clock.moveTo(now);
            clock.at(now, post::goesRound);
        }
        clock.moveTo(end);
    }

    @Test
    void stopsWritingToAnAddressThatTakesNoMailUntilSomebodyPutsItRight() {
        List<String> numbers = new ArrayList<>();
        try (BrokenMailServer broken = new BrokenMailServer(BrokenMailServer.How.PERMANENT)) {
            post.sendsThrough(broken.port());
            for (int n = 0; n < 3; n++) {
                numbers.add(anAnonymousSignal("Weg" + n).number());
            }
            for (int day = 0; day < 3; day++) {
                post.goesRound();
                goOn(Duration.ofDays(1));
            }
            assertThat(broken.visits()).as("knocks once").isEqualTo(1);
        }
        comesBack();
        assertThat(numbers).map(number -> post.states(number).get(0)).containsExactly("FAILED", "WAITING", "WAITING");
        Task look = tasks.createTaskQuery().taskDefinitionKey("lookAtMessage").singleResult();
        assertThat(story.follows(look.getProcessInstanceId()).shows("lookAtMessage"))
                .containsEntry("addressText", "uwv-laagveen@example.org");

        WebAppClient beheer = WebAppClient.loggedIn(port, "beheer");
        String page = beheer.get("/desk/berichten").body();
        assertThat(page).contains("uwv-laagveen@example.org", "UWV Laagveen, contactpersoon", "Er wachten 2 berichten");
        HttpResponse<String> mended = beheer.exchange("POST", "/desk/berichten/adres", "application/x-www-form-urlencoded",
                "address=uwv-laagveen@example.org&_csrf=" + token(page));
        assertThat(mended.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/desk/berichten"));
        assertThat(beheer.get("/desk/berichten").body()).doesNotContain("uwv-laagveen@example.org");
        assertThat(post.goesRound()).as("what waited goes at once").isEqualTo(2);
        story.does("lookAtMessage", Map.of("choice", "AGAIN"));
        post.goesRound();

        assertThat(numbers).allSatisfy(number -> assertThat(post.states(number)).containsExactly("SENT"));
        assertThat(mailbox.mails()).hasSize(3);
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return java.net.URLEncoder.encode(found.group(1), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void waitsTwoWeeksAtMostForABetterAddress() {
        String first;
        String second;
        try (BrokenMailServer broken = new BrokenMailServer(BrokenMailServer.How.PERMANENT)) {
            post.sendsThrough(broken.port());
            first = anAnonymousSignal("Eerste").number();
            post.goesRound();
            second = anAnonymousSignal("Tweede").number();
            for (int day = 0; day < 14; day++) {
                post.goesRound();
                goOn(Duration.ofDays(1));
            }
            assertThat(post.states(second)).containsExactly("WAITING");
            goOn(Duration.ofDays(1));
            post.goesRound();
            assertThat(post.states(second)).containsExactly("STOPPED");
        }
        comesBack();
        looked();
        post.goesRound();
        assertThat(post.states(first)).containsExactly("SENT");
    }

    @Test
    void writesToWhoSentTheSignalInHerLanguageAndAtHerMoment() {
        PartnerUserView adviser = anAdviser("en", MailChoice.DAILY);
        SignalReceipt signal = isSentBy(adviser, "Zij");
        assertThat(post.goesRound()).as("that it is in she hears at once").isEqualTo(1);
        isTo(adviser.workEmail(), "We have your signal " + signal.number());

        story.followsSignal(signal);
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "PROCEED"));
        post.goesRound();
        assertThat(mailbox.mails()).as("the rest once a day").hasSize(1);
        clock.moveTo(today().plusDays(1).atTime(8, 0).atZone(clock.getZone()).toInstant());
        post.goesRound();

        assertThat(mailbox.mails()).hasSize(2);
        isTo(adviser.workEmail(), "News about your signal " + signal.number());
        assertThat(post.states(signal.number())).containsExactly("SENT", "SENT");
    }

    @Test
    void bringsTogetherWhatOneReaderWantsTogetherOnly() {
        office.choose(stage.uwv(), "nl", true);
        PartnerUserView one = anAdviser("nl", MailChoice.DAILY);
        PartnerUserView other = anAdviser("nl", MailChoice.DAILY);
        for (PartnerUserView sender : List.of(one, other, other)) {
            sent.send(stage.signal(stage.candidate(Somebody.called("Samen"), Stage.VEENRIJK, null), ConsentAtSource.NO,
                    false), sender, UUID.randomUUID());
        }
        anAnonymousSignal("Zonder afzender");
        clock.moveTo(today().plusDays(1).atTime(8, 0).atZone(clock.getZone()).toInstant());
        post.goesRound();

        assertThat(mailbox.mails()).extracting(mail -> Mailbox.header(mail, "To")).containsExactlyInAnyOrder(
                one.workEmail(), other.workEmail(), "uwv-laagveen@example.org");
        assertThat(mailbox.mails()).filteredOn(mail -> Mailbox.header(mail, "To").equals(other.workEmail()))
                .extracting(Mailbox::subject).containsExactly("Uw dagoverzicht: 2 berichten");
    }

    @Test
    void turnsToTheContactWhenTheSenderLeft() {
        office.choose(stage.uwv(), "nl", false);
        PartnerUserView adviser = anAdviser("en", MailChoice.DAILY);
        SignalReceipt signal = isSentBy(adviser, "Vertrek");
        users.switchOffByLibrary(adviser.partner(), adviser.id());
        post.goesRound();

        assertThat(mailbox.mails()).as("one mail, not two").hasSize(1);
        isTo("uwv-laagveen@example.org", "Wij hebben uw signaal " + signal.number());
    }

    @Test
    void turnsToTheContactWhenTheSendersAddressTakesNoMail() {
        PartnerUserView adviser = anAdviser("nl", MailChoice.DIRECT);
        SignalReceipt first;
        try (BrokenMailServer broken = new BrokenMailServer(BrokenMailServer.How.PERMANENT)) {
            post.sendsThrough(broken.port());
            first = isSentBy(adviser, "Weg");
            post.goesRound();
        }
        comesBack();
        SignalReceipt second = isSentBy(adviser, "Nog een");
        post.goesRound();
        assertThat(mailbox.mails()).hasSize(1);
        isTo("uwv-laagveen@example.org", "Wij hebben uw signaal " + second.number());

        Task look = tasks.createTaskQuery().taskDefinitionKey("lookAtMessage").singleResult();
        assertThat((String) story.follows(look.getProcessInstanceId()).shows("lookAtMessage").get("addressText"))
                .contains("uwv-laagveen@example.org", "geen mail op " + adviser.workEmail());
        assertThat(looked()).isEqualTo(1);
        post.goesRound();
        assertThat(mailbox.mails()).hasSize(2);
        isTo("uwv-laagveen@example.org", "Wij hebben uw signaal " + first.number());
    }

    @Test
    void tellsTheSenderNothingMoreOnceThePersonTookThatBack() {
        PartnerUserView adviser = anAdviser("nl", MailChoice.DAILY);
        SignalReceipt signal = isSentBy(adviser, "Terug");
        post.goesRound();
        story.followsSignal(signal);
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "PROCEED"));
        changes.withdrawConsent(CaseId.of((String) story.variable("caseId")), Set.of(ConsentScope.FEEDBACK));
        clock.moveTo(today().plusDays(1).atTime(8, 0).atZone(clock.getZone()).toInstant());
        post.goesRound();

        assertThat(post.states(signal.number())).containsExactly("SENT", "STOPPED");
        assertThat(mailbox.mails()).hasSize(1);
    }

    private void isTo(String address, String subject) {
        assertThat(Mailbox.header(mailbox.last(), "To")).isEqualTo(address);
        assertThat(Mailbox.subject(mailbox.last())).isEqualTo(subject);
    }

    private SignalReceipt isSentBy(PartnerUserView adviser, String name) {
        return sent.send(stage.signal(Somebody.called(name)), adviser, UUID.randomUUID());
    }

    private PartnerUserView anAdviser(String language, MailChoice choice) {
        Invitation invited = users.invite(stage.uwv(), AtThePortal.anAddress(), "Robin Proef", UserRole.REFERRER);
        users.choosePassword(invited.token(), AtThePortal.PASSWORD);
        users.prefer(stage.uwv(), invited.user().id(), language, choice);
        return users.active(invited.user().id()).orElseThrow();
    }

    @Test
    void forgetsAThreadAYearAfterItsLastMessage() {
        SignalReceipt old = anAnonymousSignal("Oud");
        post.goesRound();
        LocalDate end = today().plusMonths(12);
        clock.moveTo(end.atTime(10, 0).atZone(clock.getZone()).toInstant());
        SignalReceipt fresh = anAnonymousSignal("Nieuw");

        office.forgetOld(today());
        assertThat(post.states(old.number())).containsExactly("SENT");
        office.forgetOld(today().plusDays(1));
        assertThat(post.states(old.number())).isEmpty();
        office.forgetOld(today().plusYears(2));
        assertThat(post.states(fresh.number())).as("what still waits stays").containsExactly("WAITING");
    }

    private int looked() {
        List<Task> all = tasks.createTaskQuery().taskDefinitionKey("lookAtMessage").list();
        all.forEach(task -> story.follows(task.getProcessInstanceId()).does("lookAtMessage", Map.of("choice", "AGAIN")));
        return all.size();
    }

    private boolean raisesTheAlarm() {
        return WebAppClient.nobody(port).get("/actuator/health").statusCode() == 503;
    }

    @Test
    void callsAPartnersSystemInOrderAfterADayOfSilence() throws Exception {
        try (WebhookListener listener = new WebhookListener()) {
            String secret = office.listenAt(stage.uwv(), listener.address("/hook"));
            SignalReceipt signal = aSignalWhoseNewsUwvMayKnow("Dag");
            listener.answers(503);
            List<Instant> tries = new ArrayList<>();
            for (int minute = 0; minute < 24 * 60; minute += 5) {
                int before = listener.calls().size();
                post.goesRound();
                if (listener.calls().size() > before) {
                    tries.add(clock.instant());
                }
                goOn(Duration.ofMinutes(5));
            }
            assertThat(listener.taken()).isEmpty();
            assertThat(Duration.between(tries.get(tries.size() - 2), tries.get(tries.size() - 1)))
                    .isLessThanOrEqualTo(Duration.ofMinutes(20));

            listener.answers(200);
            for (int minute = 0; minute < 30; minute++) {
                goOn(Duration.ofMinutes(1));
                post.goesRound();
            }
            assertThat(listener.taken()).extracting(call -> json.readTree(call.body()))
                    .extracting(body -> body.get("sequence").asInt() + " " + body.get("status").asText())
                    .containsExactly("1 ONTVANGEN", "2 GESPROKEN");
            isSigned(listener.taken().get(0), secret, signal);
            assertThat(database.queryForObject("select webhook_secret from wegwijs.partner_post where partner_id = ?",
                    String.class, stage.uwv().value())).startsWith("v1:").doesNotContain(secret.substring(6));
        }
    }

    private SignalReceipt aSignalWhoseNewsUwvMayKnow(String name) {
        SignalReceipt signal = story.receives(stage.signal(Somebody.called(name)));
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        return signal;
    }

    private void isSigned(WebhookListener.Call call, String secret, SignalReceipt signal) throws Exception {
        JsonNode body = json.readTree(call.body());
        assertThat(body.fieldNames()).toIterable().containsExactly("event", "number", "status", "at", "sequence");
        assertThat(body.get("event").asText()).isEqualTo("signal.status");
        assertThat(body.get("number").asText()).isEqualTo(signal.number());
        assertThat(call.body()).doesNotContainPattern("(?i)" + Somebody.MARKS);
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(java.util.Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        String signed = call.header("Webhook-id") + "." + call.header("Webhook-timestamp") + "." + call.body();
        assertThat(call.header("Webhook-signature")).isEqualTo("v1," + java.util.Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void followsNoRedirectAndStopsCallingWhatIsGone() {
        try (WebhookListener listener = new WebhookListener()) {
            office.listenAt(stage.uwv(), listener.address("/hook"));
            listener.answers(302);
            SignalReceipt signal = anAnonymousSignal("Omleiding");
            post.goesRound();
            assertThat(listener.calls()).extracting(WebhookListener.Call::path).containsExactly("/hook");

            listener.answers(410);
            goOn(Duration.ofMinutes(2));
            post.goesRound();
            assertThat(post.states(signal.number())).containsExactlyInAnyOrder("SENT", "FAILED");
            Task look = tasks.createTaskQuery().taskDefinitionKey("lookAtMessage").singleResult();
            story.follows(look.getProcessInstanceId());
            assertThat((String) story.shows("lookAtMessage").get("causeText")).contains("opgeheven");
            story.does("lookAtMessage", Map.of("choice", "DROP"));
        }
    }

    @Test
    void showsEverythingToAdministratorsOnly() {
        post.hasNoServer();
        SignalReceipt signal = anAnonymousSignal("Getoond");
        String number = post.numbers(signal.number()).get(0);
        assertThat(post.states(signal.number())).containsExactly("SHOWN");

        WebAppClient beheer = WebAppClient.loggedIn(port, "beheer");
        assertThat(beheer.get("/desk/berichten").body()).contains(number, "Mail is niet ingesteld", "UWV Laagveen");
        assertThat(beheer.get("/desk/berichten/" + number).body()).contains("Uw signaal " + signal.number() + " is geteld");
        assertThat(beheer.get("/desk/berichten/BR-1999-00001").statusCode()).isEqualTo(404);
        assertThat(beheer.get("/desk/berichten.css").statusCode()).isEqualTo(200);
        assertThat(WebAppClient.loggedIn(port, "intake").get("/desk/berichten").statusCode()).isEqualTo(403);
        assertThat(WebAppClient.nobody(port).get("/desk/berichten").statusCode()).isEqualTo(401);
    }

    @Test
    void holdsUpNoCaseAndStopsTryingAfterTwoDays() {
        mailbox.stop();
        SignalReceipt signal = aSignal("Dagenlang");
        Instant begun = clock.instant();
        while (clock.instant().isBefore(begun.plus(Duration.ofHours(47)))) {
            post.goesRound();
            goOn(Duration.ofMinutes(30));
        }
        assertThat(post.states(signal.number())).containsExactly("WAITING");
        for (int n = 0; n < 6; n++) {
            post.goesRound();
            goOn(Duration.ofMinutes(30));
        }
        assertThat(post.states(signal.number())).containsExactly("FAILED");
        comesBack();
        assertThat(looked()).isEqualTo(1);
        post.goesRound();
        assertThat(post.states(signal.number())).containsExactly("SENT");
    }
}
