package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.AgreementState;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;

/** From an organisation that we find to an agreement, or to none. */
abstract class AgreementStories extends AgreementTelling {

    @Test
    void comesToAnAgreementWithAnOrganisationThatIsNew() {
        finds("Woonbond Laagveen");
        assertThat(status()).isEqualTo("EXPLORING");
        assertThat(story.shows("explorePartner")).containsEntry("standingText", "geen afspraken; 0 signalen in een jaar;"
                + " 0 lopende verwijzingen; 0 trainingen; 0 cursussen op maat");
        Map<String, Object> later = profile("NOT_NOW");
        later.put("revisitOn", today().plusDays(20).toString());
        story.does("explorePartner", later);
        assertThat(story.waitsAt()).containsExactly("revisitDue");
        assertThat(status()).isEqualTo("NOT_NOW");
        story.daysLater(21);
        story.does("explorePartner", profile("GO"));

        story.does("recordMeeting", meeting("DATA"));
        assertThat(story.shows("draftAgreement")).containsEntry("proposalText", "samenwerking en gegevens delen");
        story.does("draftAgreement", terms("COOPERATION", "DATA_SHARING"));
        story.does("checkPrivacy", privacy("CHANGE"));
        assertThat((String) story.shows("draftAgreement").get("situationText")).contains("Te veel gegevens");
        story.does("draftAgreement", terms("COOPERATION", "DATA_SHARING"));
        story.does("checkPrivacy", privacy("OK"));
        assertThat(story.waitsAt()).containsExactly("waitForSignature");
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "NO_ANSWER"));
        story.daysLater(16);
        story.does("callAboutSigning", Map.of("result", "SIGNED"));
        assertThatThrownBy(() -> story.does("signAgreement", Map.of("signed", true, "on", today().plusDays(1).toString())))
                .isInstanceOf(PlainRefusal.class);
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));

        assertThat(story.endedAt()).containsExactly("active");
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(newest().state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(agreements.hasActive(partner, AgreementKind.DATA_SHARING, today())).isTrue();
        assertThat(partners.relation(partner).contact().name()).isEqualTo("Sam Werker");
        assertThat(stage.beside(AgreementStewardshipProcess.KEY, newest().number())).isNotNull();
        assertThat(database.queryForObject("select count(*) from wegwijs.recognition_training where partner_id = ?",
                Integer.class, partner.value())).isEqualTo(1);
    }

    @Test
    void doesNotWantEveryOrganisationAndKnowsThoseItHas() {
        finds("Verkeerde Club");
        story.does("explorePartner", profile("REJECT"));
        assertThat(story.endedAt()).containsExactly("rejected");
        assertThat(status()).isEqualTo("REJECTED");
        assertThatThrownBy(() -> finds("verkeerde club")).hasMessageContaining("al in de lijst");
    }

    @Test
    void registersAPartnerWithWhomNothingHasToBeOnPaper() {
        finds("Wandelclub Veenrijk");
        story.does("explorePartner", profile("GO"));
        story.does("recordMeeting", meeting());
        assertThat(story.endedAt()).containsExactly("registered");
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(partners.relation(partner).withoutAgreementBecause()).isEqualTo("Wij werken dit uit");
    }

    @Test
    void looksAtTheMoneyAndAtWhoDoesWhatInACourse() {
        worksWithUs("Computerclub Veenrijk", PartnerRole.PROVIDER);
        talksBegin();
        assertThat(story.tasks()).containsExactly("recordMeeting");
        story.does("recordMeeting", meeting("MONEY", "TOGETHER"));
        Map<String, Object> terms = terms("COOPERATION", "JOINT_COURSE");
        terms.put("costs", 500);
        terms.put("partnerPercent", 40);
        terms.put("contentBy", "NONE");
        assertThatThrownBy(() -> story.does("draftAgreement", terms)).hasMessageContaining("wie hem doet");
        terms.put("contentBy", "PARTNER");
        terms.put("licenceBy", "NONE");
        story.does("draftAgreement", terms);
        story.does("checkFinance", Map.of("budget", "EDUCATION", "result", "NO", "why", "Te duur"));
        assertThat(story.shows("draftAgreement")).containsEntry("contentBy", "PARTNER").containsEntry("costs", 500)
                .containsEntry("situationText", "Geld: Te duur.");
        terms.put("costs", 300);
        story.does("draftAgreement", terms);
        story.does("checkFinance", Map.of("budget", "EDUCATION", "result", "YES"));
        assertThat(story.waitsAt()).containsExactly("waitForSignature");
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "NO"));
        assertThat(story.endedAt()).containsExactly("notSigned");
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void hearsThePartnerInThePortal() {
        worksWithUs("Stichting Leesplezier", PartnerRole.RECEIVER);
        PartnerUserView coordinator = aCoordinator();
        PartnerUserView reader = colleague(UserRole.READ_ONLY);
        talksBegin();
        isOffered(terms("COOPERATION", "DATA_SHARING"));
        assertThat(database.queryForList("select topic from wegwijs.outgoing_message where thread = ? and line = 'MAIL'",
                String.class, newest().number())).contains("AGREEMENT_TO_SIGN");
        String number = agreements.waiting(partner).get(0).number();
        assertThatThrownBy(() -> agreements.sign(reader, number)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> agreements.askOther(coordinator, number, " ")).isInstanceOf(Refusal.class);
        agreements.askOther(coordinator, number, "Liever tien werkdagen");
        assertThat((String) story.shows("draftAgreement").get("situationText")).contains("Liever tien werkdagen");
        assertThatThrownBy(() -> agreements.find(partner, number)).isInstanceOf(Refusal.class);

        story.does("draftAgreement", terms("COOPERATION", "DATA_SHARING"));
        story.does("checkPrivacy", privacy("OK"));
        story.daysLater(24);
        assertThat(story.tasks()).containsExactly("callAboutSigning");
        agreements.sign(coordinator, number);
        assertThat(story.tasks()).containsExactly("signAgreement");
        assertThatThrownBy(() -> agreements.sign(coordinator, number)).isInstanceOf(Refusal.class);
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
        assertThat(agreements.find(partner, number).state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void signsInThePortalAtOnceOrCallsAndStopsWaiting() {
        worksWithUs("Vereniging Zilver", PartnerRole.REFERRER);
        PartnerUserView coordinator = aCoordinator();
        talksBegin();
        isOffered(terms("DATA_SHARING"));
        agreements.sign(coordinator, newest().number());
        assertThat(story.tasks()).containsExactly("signAgreement");

        worksWithUs("Vereniging Goud", PartnerRole.REFERRER);
        talksBegin();
        isOffered(terms("DATA_SHARING"));
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "CHANGE", "wish", "Minder lang"));
        story.does("draftAgreement", Map.of("result", "STOP"));
        assertThat(story.endedAt()).containsExactly("abandoned");

        talksBegin();
        isOffered(terms("DATA_SHARING"));
        for (int day : new int[] {8, 16, 24}) {
            story.daysLater(day);
            story.does("callAboutSigning", Map.of("result", "NO_ANSWER"));
        }
        story.daysLater(60);
        assertThat(story.endedAt()).containsExactly("notSigned");
        assertThat(agreements.hasActive(partner, today())).isFalse();
    }

    /** Row 1 of the issue: a referral waits for an agreement, and asking twice begins one talk. */
    @Test
    void sendsNobodyToAPartnerWithoutAnAgreement() {
        worksWithUs("Gilde zonder papier", PartnerRole.RECEIVER);
        choosesReceiver("Ilona");
        assertThat((String) story.shows("chooseReceiver").get("noAgreement")).contains(partner.toString())
                .doesNotContain(stage.uwv().toString());
        Map<String, Object> chosen = Answers.receiver("OTHER_HELP", partner);
        assertThatThrownBy(() -> story.does("chooseReceiver", chosen)).isInstanceOf(RuntimeException.class);
        Map<String, Object> asks = Map.of("reason", "OTHER_HELP", "partner", partner.toString(), "withoutAgreement", "WAIT");
        story.does("chooseReceiver", asks).does("chooseReceiver", asks);
        assertThat(story.tasks()).containsExactly("chooseReceiver");
        assertThat(talksWith()).isEqualTo(1);
        String person = story.root();

        follows(talksOf());
        isOffered(terms("DATA_SHARING"));
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "SIGNED"));
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
        story.follows(person).does("chooseReceiver", chosen);
        assertThat(story.tasks()).containsExactly("askReferralConsent");

        worksWithUs("Gilde met een kaartje", PartnerRole.RECEIVER);
        choosesReceiver("Joris");
        story.does("chooseReceiver", Answers.with(Answers.receiver("OTHER_HELP", partner), Map.of("withoutAgreement", "CARD")));
        assertThat(stage.onwardRow(onward())).containsEntry("status", "HANDED_INFO");
        assertThat(talksWith()).isZero();
    }

    private void choosesReceiver(String name) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    private String talksOf() {
        return stage.beside(PartnerAgreementProcess.KEY, database.queryForObject(
                "select number from wegwijs.exploration where partner_id = ?", String.class, partner.value()));
    }

    private void finds(String name) {
        follows(story.starts(PartnerAgreementProcess.KEY, "partner-relations", Map.of("known", "NO", "name", name, "type",
                "HOUSING", "category", "CARE_WELFARE", "roles", List.of("REFERRER"), "branch", "veenrijk",
                "howFound", "GAP")));
        partner = partners.known().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
        assertThat(story.tasks()).containsExactly("explorePartner");
    }
}
