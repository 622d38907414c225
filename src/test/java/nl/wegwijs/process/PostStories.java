package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.ConsentScope;
import nl.wegwijs.referral.ReceiverLinks;
import nl.wegwijs.referral.SignalReceipt;

/** Partners hear from us by mail, each only what it may hear. */
abstract class PostStories extends StoryTelling {

    private static final Pattern LINK = Pattern.compile("/link/([\\w-]{43})");

    @Autowired
    private Postman post;
    @Autowired
    private PostOffice office;
    @Autowired
    private PartnerRegister partners;
    @Autowired
    private ChangeDesk changes;
    @Autowired
    private ReceiverLinks links;

    private Mailbox mailbox;

    @BeforeEach
    void setsUpMail() {
        mailbox = new Mailbox();
        post.sendsThrough(mailbox.port());
    }

    @AfterEach
    void closesTheMail() {
        while (post.goesRound() > 0) {
            assertThat(mailbox.mails()).isNotNull();
        }
        post.hasNoServer();
        mailbox.close();
    }

    @Test
    void tellsTheReferrerAtOnceThatASignalIsInAndLaterWhatItMayKnow() {
        SignalReceipt signal = story.receives(stage.signal(Somebody.called("Postje")));
        post.goesRound();
        assertThat(mailbox.mails()).extracting(Mailbox::subject).containsExactly("Wij hebben uw signaal " + signal.number());

        agrees("STATUS_ONLY", "NO");
        post.goesRound();
        assertThat(mailbox.mails()).as("nothing happened that UWV may know").hasSize(1);
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        post.goesRound();

        assertThat(mailbox.mails()).extracting(Mailbox::subject)
                .containsExactly("Wij hebben uw signaal " + signal.number(), "Nieuws over uw signaal " + signal.number());
        assertThat(post.topics(signal.number())).containsExactly("SIGNAL_NEWS ONTVANGEN", "SIGNAL_NEWS GESPROKEN");
    }

    @Test
    void asksWhatIsMissing() {
        SignalReceipt signal = story.receives(stage.signal(stage.candidate(Somebody.called("Vraag"), Stage.VEENRIJK, null),
                ConsentAtSource.UNKNOWN, false));
        post.goesRound();

        assertThat(Mailbox.subject(mailbox.last())).isEqualTo("Vraag over uw signaal " + signal.number());
        assertThat(Mailbox.plain(mailbox.last())).contains("Wij weten niet of de persoon dit goed vindt.");
    }

    @Test
    void waitsTillMorningAndTriesAgainWhenTheServerIsGone() {
        story.goesTo(MONDAY, LocalTime.of(23, 0));
        SignalReceipt signal = story.receives(stage.signal(Somebody.called("Nacht")));
        assertThat(post.goesRound()).as("nobody wants mail at night").isZero();
        mailbox.stop();

        story.goesTo(MONDAY.plusDays(1), LocalTime.of(7, 0));
        assertThat(post.goesRound()).isPositive();
        assertThat(post.states(signal.number())).containsExactly("WAITING");
        mailbox.start();
        post.sendsThrough(mailbox.port());
        story.goesTo(MONDAY.plusDays(1), LocalTime.of(7, 2));
        post.goesRound();

        assertThat(post.states(signal.number())).containsExactly("SENT");
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void showsAColleagueWhatDoesNotArrive() {
        SignalReceipt signal = isRefused("Adres");
        try (BrokenMailServer broken = new BrokenMailServer(BrokenMailServer.How.PERMANENT)) {
            post.sendsThrough(broken.port());
            story.follows(post.carrying(signal.number())).does("lookAtMessage", Map.of("choice", "AGAIN"));
            post.goesRound();
        }
        post.sendsThrough(mailbox.port());
        story.follows(post.carrying(signal.number()));
        assertThat(story.shows("lookAtMessage")).containsEntry("receiverText", "UWV Laagveen")
                .containsEntry("threadText", signal.number());
        assertThatThrownBy(() -> story.does("lookAtMessage", Map.of("choice", "CHANGED", "address", "a@b\nBcc: c@example.org")))
                .isNotNull();
        story.does("lookAtMessage", Map.of("choice", "CHANGED", "address", "verwijzen@example.org"));
        post.goesRound();

        assertThat(post.states(signal.number())).containsExactly("SENT");
        assertThat(Mailbox.header(mailbox.last(), "To")).isEqualTo("verwijzen@example.org");
    }

    @Test
    void letsGoWhatNeedNotArrive() {
        SignalReceipt signal = isRefused("Laat");

        story.follows(post.carrying(signal.number())).does("lookAtMessage", Map.of("choice", "DROP"));

        assertThat(story.endedAt()).containsExactly("messageDropped");
        assertThat(post.states(signal.number())).containsExactly("STOPPED");
        SignalReceipt next = story.receives(stage.signal(Somebody.called("Later")));
        post.goesRound();
        assertThat(post.states(next.number())).as("nobody put the address right").containsExactly("WAITING");
        office.mend(contact());
        post.goesRound();
        assertThat(post.states(next.number())).containsExactly("SENT");
    }

    @Test
    void letsAColleagueTellWhoGetsNoMailThatItMustForget() {
        isSentOn("Onbereikbaar");
        String number = number();
        String carryingTheFirst = post.carrying(number);
        try (BrokenMailServer broken = new BrokenMailServer(BrokenMailServer.How.PERMANENT)) {
            post.sendsThrough(broken.port());
            post.goesRound();
            changes.withdrawConsent(CaseId.of(story.caseId()), Set.of(ConsentScope.SHARE_WITH_RECEIVER));
            post.goesRound();
            assertThat(post.states(number)).containsExactly("FAILED", "FAILED");
            assertThat(broken.visits()).isEqualTo(1);
        }
        post.sendsThrough(mailbox.port());
        story.follows(carryingTheFirst).does("lookAtMessage", Map.of("choice", "AGAIN"));
        post.goesRound();
        story.follows(post.carrying(number)).does("lookAtMessage", Map.of("choice", "AGAIN"));
        post.goesRound();

        assertThat(post.states(number)).containsExactly("STOPPED", "SENT");
    }

    private String contact() {
        return partners.referralContact(stage.uwv()).orElseThrow().workEmail();
    }

    private SignalReceipt isRefused(String name) {
        try (BrokenMailServer broken = new BrokenMailServer(BrokenMailServer.How.PERMANENT)) {
            post.sendsThrough(broken.port());
            SignalReceipt signal = story.receives(stage.signal(Somebody.called(name)));
            post.goesRound();
            assertThat(post.states(signal.number())).containsExactly("FAILED");
            return signal;
        } finally {
            post.sendsThrough(mailbox.port());
        }
    }

    @Test
    void remindsAReceiverByMailAndTellsItToForget() {
        isSentOn("Ontvanger");
        String number = number();
        post.goesRound();
        story.daysLater(7);
        assertThat(story.tasks()).as("the mail reminds, nobody has to call").isEmpty();
        post.goesRound();
        story.daysLater(7);
        post.goesRound();

        changes.withdrawConsent(CaseId.of(story.caseId()), Set.of(ConsentScope.SHARE_WITH_RECEIVER));
        post.goesRound();

        assertThat(post.topics(number)).containsExactly("REFERRAL_SENT SENT", "REFERRAL_REMINDER SENT",
                "REFERRAL_REMINDER SENT", "REFERRAL_WITHDRAWN WITHDRAWN");
        assertThat(post.states(number)).containsOnly("SENT");
        assertThat(Mailbox.plain(mailbox.last())).contains("Verwijder alle gegevens");
    }

    @Test
    void opensTheReferralForWhoCannotSignIn() {
        isSentOn("Bij een ander", "Sociale dienst Veenrijk");
        String number = number();
        post.goesRound();
        Matcher link = LINK.matcher(Mailbox.plain(mailbox.last()));

        assertThat(link.find()).isTrue();
        assertThat(links.open(link.group(1)).number()).isEqualTo(number);

        story.daysLater(7);
        post.goesRound();
        assertThat(LINK.matcher(Mailbox.plain(mailbox.last())).find()).isTrue();
        assertThat(links.open(link.group(1)).number()).as("the first mail still opens it").isEqualTo(number);
    }

    @Test
    void keepsBackWhatMayNotLeaveAnyMore() {
        isSentOn("Bedacht");
        String number = number();
        changes.withdrawConsent(CaseId.of(story.caseId()), Set.of(ConsentScope.SHARE_WITH_RECEIVER));
        post.goesRound();

        assertThat(post.states(number)).containsExactlyInAnyOrder("STOPPED", "SENT");
        assertThat(mailbox.mails()).extracting(Mailbox::subject)
                .contains("Doorverwijzing " + number + " is ingetrokken")
                .doesNotContain("Nieuwe doorverwijzing " + number);
    }

    @Test
    void tellsTheReferrerNothingMoreOnceThePersonTookThatBack() {
        SignalReceipt signal = story.receives(stage.signal(Somebody.called("Stil")));
        agrees("STATUS_ONLY", "NO");
        story.goesTo(today(), LocalTime.of(22, 30));
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        assertThat(post.topics(signal.number())).containsExactly("SIGNAL_NEWS ONTVANGEN", "SIGNAL_NEWS GESPROKEN");

        changes.withdrawConsent(CaseId.of((String) story.variable("caseId")), Set.of(ConsentScope.FEEDBACK));
        story.goesTo(today().plusDays(1), LocalTime.of(9, 0));
        post.goesRound();

        assertThat(post.states(signal.number())).containsExactly("SENT", "STOPPED");
        assertThat(mailbox.mails()).extracting(Mailbox::subject).containsExactly("Wij hebben uw signaal " + signal.number());
    }

    private void isSentOn(String name) {
        isSentOn(name, "UWV Laagveen");
    }

    private void isSentOn(String name, String partner) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner(partner)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
    }

    @Test
    void remindsSomebodyOfAnAppointmentTheDayBefore() {
        comesToTheDesk("Afspraak");
        story.does("contactParticipant", Answers.reached());
        story.does("planIntake", Answers.with(Answers.planned(MONDAY.plusDays(3)), Map.of("reminderBy", "SMS")));
        String number = (String) story.variable("caseNumber");
        assertThat(post.goesRound()).isZero();

        story.goesTo(MONDAY.plusDays(2), LocalTime.of(10, 0));
        post.goesRound();

        assertThat(post.states(number)).containsExactly("SENT");
        assertThat(mailbox.mails()).isEmpty();
    }
}
