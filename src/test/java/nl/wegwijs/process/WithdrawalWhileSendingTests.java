package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ConsentScope;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardPlan;
import nl.wegwijs.referral.OnwardReason;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.SharingAnswer;

/** Somebody takes back a yes at the very moment that a referral is sent. Whoever is first is wholly first. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Story.class, Stage.class, TakenPaths.class, Postman.class})
@ExtendWith(NobodyInTheEngine.class)
class WithdrawalWhileSendingTests extends StoryTelling {

    @Autowired
    private Postman post;
    @Autowired
    private OnwardDesk onwards;
    @Autowired
    private ChangeDesk changes;
    @Autowired
    private ManagementService management;
    @Autowired
    private EngineWork work;
    @Autowired
    private JdbcTemplate database;

    private final ExecutorService atOnce = Executors.newFixedThreadPool(2);
    private SlowMailServer server;
    private CaseId caseId;

    @BeforeEach
    void somebodyIsSentOnAgainAndAgain() {
        server = new SlowMailServer();
        getsAdvice("Twijfel");
        caseId = CaseId.of(story.caseId());
        post.sendsThrough(server.port());
    }

    @AfterEach
    void closesTheMail() {
        atOnce.shutdownNow();
        post.hasNoServer();
        server.close();
    }

    @Test
    void sendsNothingAfterTheWithdrawalAndEverythingBefore() {
        forcesBothOrders(12);
    }

    @Test
    @Tag("ordeal")
    void sendsNothingAfterTheWithdrawalFiveHundredTimes() {
        forcesBothOrders(250);
    }

    private void forcesBothOrders(int times) {
        for (int n = 0; n < times; n++) {
            withdrawnFirst();
            sentFirst();
        }
    }

    private void withdrawnFirst() {
        OnwardReferralId referral = isSent();
        String message = jobOf(referral);
        int before = server.mails();
        withdraw();
        management.executeJob(message);

        assertThat(server.mails()).as("nothing leaves any more").isEqualTo(before);
        assertThat(post.states(number(referral))).containsExactly("STOPPED", "WAITING");
        lastMessageLeaves(referral);
    }

    private void sentFirst() {
        OnwardReferralId referral = isSent();
        String message = jobOf(referral);
        int before = server.mails();
        server.holds();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> management.executeJob(message), atOnce);
        server.awaitsVisitor();
        CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(this::withdraw, atOnce);
        awaitsSomebodyAtTheLock();
        assertThat(withdrawing).as("waits for the mail that is on its way").isNotDone();
        server.goesOn();
        sending.join();
        withdrawing.join();

        assertThat(server.mails()).isEqualTo(before + 1);
        assertThat(post.states(number(referral))).containsExactly("SENT", "WAITING");
        lastMessageLeaves(referral);
    }

    // The receiver is told to forget.
    private void lastMessageLeaves(OnwardReferralId referral) {
        int before = server.mails();
        post.goesRound();
        assertThat(server.mails()).isEqualTo(before + 1);
        assertThat(post.topics(number(referral)).get(1)).isEqualTo("REFERRAL_WITHDRAWN WITHDRAWN");
    }

    private OnwardReferralId isSent() {
        return work.asSystem(() -> {
            OnwardReferralId id = onwards.prepare(caseId, new OnwardPlan(OnwardReason.URGENT_HELP,
                    stage.partner("UWV Laagveen"), null, null, null));
            onwards.consent(id, new SharingAnswer(true, ConsentMethod.SPOKEN, true, false, false));
            onwards.send(id);
            return id;
        });
    }

    private void withdraw() {
        work.asSystem(() -> {
            changes.withdrawConsent(caseId, Set.of(ConsentScope.SHARE_WITH_RECEIVER));
            return null;
        });
    }

    private String number(OnwardReferralId id) {
        return stage.onwardNumber(id.toString());
    }

    private String jobOf(OnwardReferralId referral) {
        return management.createJobQuery().processInstanceId(post.carrying(number(referral))).singleResult().getId();
    }

    private void awaitsSomebodyAtTheLock() {
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (database.queryForObject("select count(*) from pg_locks where locktype = 'advisory' and not granted",
                Long.class) == 0) {
            assertThat(System.nanoTime()).as("somebody waits for the consents").isLessThan(patience);
        }
    }
}
