package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;

/** Nobody gets into the portal but who works there, and nobody learns who does. */
class PortalSignInTests extends AtThePortal {

    @Test
    void letsADemonstrationUserInWithPasswordAndCode() {
        PortalClient adviser = PortalClient.signedIn(port, "uwv@example.org", "wegwijs", mail);

        assertThat(adviser.get("/partner").body()).contains("Welkom, Ilse Bakema", "UWV Laagveen", "Onze gebruikers");
        assertThat(new PortalClient(port).get("/partner").headers().firstValue("Location").orElseThrow())
                .endsWith("/partner/inloggen");
    }

    @Test
    void asksForACodeEachTime() {
        PortalClient adviser = new PortalClient(port);
        adviser.givesPassword("uwv@example.org", "wegwijs");

        assertThat(adviser.get("/partner").statusCode()).isEqualTo(302);
        assertThat(adviser.post("/partner/inloggen/code", Map.of("code", "000000")).body()).contains("Fout: Vul uw code in");
        assertThat(adviser.get("/partner").statusCode()).isEqualTo(302);
    }

    @Test
    void endsACodeAfterFiveTriesAtOnceOrTenMinutesOrOneUse() throws Exception {
        String email = aNewUser(stage.uwv(), UserRole.REFERRER).workEmail();
        PortalClient guesser = new PortalClient(port);
        guesser.givesPassword(email, PASSWORD);
        String right = mail.codeFor(email);
        for (int i = 0; i < 5; i++) {
            guesser.post("/partner/inloggen/code", Map.of("code", right.equals("111111") ? "222222" : "111111"));
        }
        assertThat(guesser.post("/partner/inloggen/code", Map.of("code", right)).statusCode()).isEqualTo(200);

        guesser.givesPassword(email, PASSWORD);
        clock.moveTo(clock.instant().plusSeconds(601));
        assertThat(guesser.post("/partner/inloggen/code", Map.of("code", mail.codeFor(email))).body()).contains("geldt niet meer");

        PortalClient one = new PortalClient(port);
        PortalClient other = new PortalClient(port);
        one.givesPassword(email, PASSWORD);
        other.useCookie("SESSION", one.cookie("SESSION"));
        other.get("/partner/inloggen/code");
        String once = mail.codeFor(email);
        assertThat(allAtOnce(one, other, once)).containsExactlyInAnyOrder(200, 302);
    }

    private List<Integer> allAtOnce(PortalClient one, PortalClient other, String code) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(List.<java.util.concurrent.Callable<Integer>>of(
                    () -> one.post("/partner/inloggen/code", Map.of("code", code)).statusCode(),
                    () -> other.post("/partner/inloggen/code", Map.of("code", code)).statusCode()))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void saysTheSameInTheSameTimeWhetherSomebodyIsKnownOrNot() {
        String known = aNewUser(stage.uwv(), UserRole.REFERRER).workEmail();
        long[] times = new long[6];
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PortalClient guesser = new PortalClient(port);
            guesser.get("/partner/inloggen");
            String address = i % 2 == 0 ? known : anAddress();
            long begin = System.nanoTime();
            HttpResponse<String> answer = guesser.post("/partner/inloggen", Map.of("email", address, "password", "een ander woord"));
            times[i] = System.nanoTime() - begin;
            assertThat(answer.statusCode()).isEqualTo(200);
            bodies.add(answer.body().replace(address, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
        }

        assertThat(bodies).allMatch(body -> body.equals(bodies.get(0)));
        double ratio = (double) fastest(times, 0) / fastest(times, 1);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    private static long fastest(long[] times, int which) {
        return LongStream.of(times[which], times[which + 2], times[which + 4]).min().orElseThrow();
    }

    @Test
    void stopsAfterFiveWrongPasswordsForOneAccountHoweverFast() throws Exception {
        String email = aNewUser(stage.uwv(), UserRole.REFERRER).workEmail();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(pool.submit(() -> new PortalClient(port).givesPassword(email, "een ander woord").body()));
            }
            int stopped = 0;
            for (Future<String> answer : answers) {
                stopped += answer.get().contains("te vaak geprobeerd") ? 1 : 0;
            }
            assertThat(stopped).isEqualTo(7);
        } finally {
            pool.shutdown();
        }
        assertThat(new PortalClient(port).givesPassword(email, PASSWORD).body()).contains("te vaak geprobeerd");

        clock.moveTo(clock.instant().plusSeconds(16 * 60));
        assertThat(new PortalClient(port).givesPassword(email, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void stopsAfterTwentyTriesFromOnePlace() {
        for (int i = 0; i < 20; i++) {
            new PortalClient(port).givesPassword(anAddress(), "een ander woord");
        }
        HttpResponse<String> stopped = new PortalClient(port).givesPassword(anAddress(), "een ander woord");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).contains("900");
        assertThat(stopped.body()).contains("te vaak geprobeerd");
    }

    @Test
    void givesASessionANewIdAndEndsItAtLogOut() {
        PortalClient adviser = new PortalClient(port);
        adviser.givesPassword("uwv@example.org", "wegwijs");
        String before = adviser.cookie("SESSION");
        adviser.post("/partner/inloggen/code", Map.of("code", mail.codeFor("uwv@example.org")));
        String during = adviser.cookie("SESSION");
        assertThat(during).isNotEqualTo(before);
        adviser.get("/partner");
        adviser.post("/partner/uitloggen", Map.of());

        for (String old : List.of(before, during)) {
            PortalClient thief = new PortalClient(port);
            thief.useCookie("SESSION", old);
            assertThat(thief.get("/partner").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void endsSessionsAtOnceWhenAUserIsSwitchedOffOrChoosesAnotherPassword() {
        PartnerUserView user = aNewUser(stage.uwv(), UserRole.REFERRER);
        PortalClient adviser = PortalClient.signedIn(port, user.workEmail(), PASSWORD, mail);
        PortalClient coordinator = PortalClient.signedIn(port, "uwv@example.org", "wegwijs", mail);
        assertThat(adviser.get("/partner").statusCode()).isEqualTo(200);
        coordinator.get("/partner/gebruikers");
        coordinator.post("/partner/gebruikers/" + user.id() + "/uit", Map.of());
        assertThat(adviser.get("/partner").statusCode()).isEqualTo(302);

        users.switchOn(stage.uwv(), user.id());
        PortalClient again = PortalClient.signedIn(port, user.workEmail(), PASSWORD, mail);
        Invitation link = users.inviteAgain(stage.uwv(), user.id());
        users.choosePassword(link.token(), "acht rode bootjes");
        assertThat(again.get("/partner").statusCode()).isEqualTo(302);
    }

    @Test
    void invitesAColleagueWhoChoosesAPasswordOnce() {
        PortalClient coordinator = PortalClient.signedIn(port, "roc@example.org", "wegwijs", mail);
        String email = anAddress();
        coordinator.get("/partner/gebruikers");
        assertThat(coordinator.post("/partner/gebruikers", Map.of("workEmail", email, "displayName", "Ali de Wit",
                "role", "REFERRER")).body()).contains("Ali de Wit is uitgenodigd");

        PortalClient invited = new PortalClient(port);
        String link = mail.linkFor(email);
        assertThat(invited.get(link).body()).contains("Nieuw wachtwoord");
        assertThat(invited.post(link, Map.of("password", "welkom123")).body()).contains("Fout:");
        assertThat(invited.post(link, Map.of("password", PASSWORD)).statusCode()).isEqualTo(302);
        assertThat(invited.post(link, Map.of("password", "nog een ander woord")).body()).contains("werkt niet meer");
        assertThat(PortalClient.signedIn(port, email, PASSWORD, mail).get("/partner").body()).contains("ROC Laagveen");
        assertThat(database.queryForList("select invite_hash || password_hash from wegwijs.partner_user where work_email = ?",
                String.class, email)).allMatch(kept -> kept == null || !kept.contains(link.substring(link.lastIndexOf('/') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kort", "12345678", "password1", "qwertyuiop", "Wegwijs2026!", "bibliotheek!", "uwvlaagveen7x",
            "robinproef-99"})
    void refusesPasswordsThatEverybodyTries(String password) {
        Invitation invitation = users.invite(stage.uwv(), anAddress(), "Robin Proef", UserRole.REFERRER);

        assertThatThrownBy(() -> users.choosePassword(invitation.token(), password)).isInstanceOf(Refusal.class);
    }

    @Test
    void takesLongPasswordsAsTheyAre() {
        String longOne = "een heel lange zin met é en 漢字 ".repeat(3);
        Invitation invitation = users.invite(stage.uwv(), anAddress(), "Robin Proef", UserRole.REFERRER);
        users.choosePassword(invitation.token(), longOne);

        PortalClient user = PortalClient.signedIn(port, invitation.user().workEmail(), longOne, mail);

        assertThat(user.get("/partner").statusCode()).isEqualTo(200);
        assertThat(new PortalClient(port).givesPassword(invitation.user().workEmail(), longOne.substring(0, 75)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNothingWithoutTheTokenOfTheOwnPage() {
        PortalClient adviser = PortalClient.signedIn(port, "uwv@example.org", "wegwijs", mail);
        int before = database.queryForObject("select count(*) from wegwijs.signal", Integer.class);

        for (String path : Arrays.asList("/partner/inloggen", "/partner/inloggen/code", "/partner/uitloggen",
                "/partner/aanmelden", "/partner/terugsturen", "/partner/signalen/SG-2026-00001/intrekken",
                "/partner/verwijzingen/DV-2026-0001/opnemen", "/partner/gebruikers", "/link/abc/opnemen")) {
            assertThat(adviser.postBare(path, aSignal(Somebody.called("Nemo"))).statusCode()).as(path).isEqualTo(403);
        }

        assertThat(database.queryForObject("select count(*) from wegwijs.signal", Integer.class)).isEqualTo(before);
        assertThat(adviser.get("/partner").statusCode()).isEqualTo(200);
    }

    @Test
    void opensNoPageOfStaff() {
        PortalClient adviser = PortalClient.signedIn(port, "uwv@example.org", "wegwijs", mail);

        for (String path : List.of("/desk/demo-progress", "/desk/traject/TR-2026-00001", "/engine-rest/task",
                "/camunda/api/engine/engine/default/task", "/api/v1/signals/SG-2026-00001")) {
            assertThat(adviser.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }
}
