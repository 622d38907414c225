package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import nl.wegwijs.collaboration.Budget;
import nl.wegwijs.collaboration.CoursePlace;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.CustomState;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.AgreementState;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.UserRole;

/** What becomes of an agreement in force: talks, a new one in its place, or an end with everything settled. */
abstract class StewardshipStories extends AgreementTelling {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private PartnerCustomCourses customs;

    @Test
    void talksEveryHalfYearAndMakesAnotherAgreementOnce() {
        worksWithUs("Buurtkamer Oost", PartnerRole.REFERRER);
        isAgreed(terms("COOPERATION", "DATA_SHARING"));
        String first = newest().number();
        String steward = story.root();
        story.goesTo(today().plusMonths(6).plusDays(1), TEN);
        assertThat((String) story.shows("evaluateAgreement").get("standingText")).contains(first);
        evaluates("GO_ON");
        assertThat(story.waitsAt()).containsExactly("momentDue");
        assertThat(partners.relation(partner).lastContactOn()).isEqualTo(today());

        story.goesTo(today().plusMonths(6).plusDays(1), TEN);
        assertThat((String) story.shows("evaluateAgreement").get("evaluationText")).contains("een 4");
        evaluates("ADAPT");
        assertThat(talksWith()).isEqualTo(2);
        follows(newestTalks());
        isOffered(terms("DATA_SHARING"));
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "SIGNED"));
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));

        assertThat(story.follows(steward).endedAt()).containsExactly("renewed");
        assertThat(agreements.find(partner, first).state()).isEqualTo(AgreementState.ENDED);
        assertThat(agreements.of(partner)).filteredOn(one -> one.state() == AgreementState.ACTIVE).singleElement()
                .satisfies(one -> assertThat(one.number()).isNotEqualTo(first));
    }

    @Test
    void renewsInTimeAndGoesOnAsItWasWhenNothingComesOfIt() {
        worksWithUs("Buurtkamer West", PartnerRole.PROVIDER);
        isAgreed(lasting(12, "DATA_SHARING"));
        String steward = story.root();
        story.goesTo(today().plusMonths(6).plusDays(1), TEN);
        evaluates("GO_ON");
        story.goesTo(newest().endsOn().minusMonths(3).plusDays(4), TEN);
        assertThat(story.tasks()).containsExactly("renewAgreement");
        story.does("renewAgreement", Map.of("result", "RENEW"));
        assertThat(newest().state()).isEqualTo(AgreementState.RENEWING);
        follows(newestTalks());
        story.does("recordMeeting", meeting("DATA"));
        story.does("draftAgreement", Map.of("result", "STOP"));
        assertThat(newest().state()).isEqualTo(AgreementState.ACTIVE);
        story.follows(steward).goesTo(newest().endsOn().plusDays(2), TEN);
        assertThat(story.endedAt()).containsExactly("ended");
        assertThat(status()).isEqualTo("ENDED");
    }

    @Test
    void runsOutAndKeepsThePartnerThatHasAnotherAgreement() {
        worksWithUs("Buurtkamer Noord", PartnerRole.PROVIDER);
        agreements.record(partner, AgreementKind.FACILITY_USE, today(), null);
        isAgreed(lasting(5, "DATA_SHARING"));
        LocalDate last = newest().endsOn();
        story.goesTo(last.minusMonths(3).plusDays(4), TEN);
        story.does("renewAgreement", Map.of("result", "RUN_OUT"));
        assertThat(story.waitsAt()).containsExactly("momentDue");
        story.goesTo(last.plusDays(3), TEN);
        assertThat(story.endedAt()).containsExactly("ended");
        assertThat(status()).isEqualTo("ACTIVE");
    }

    /** Row 1 of the issue: ending with open referrals settled, and nobody gets in any more. */
    @Test
    void endsWithEveryReferralSettledAndEveryDoorClosed() {
        worksWithUs("Buurtkamer Zuid", PartnerRole.REFERRER, PartnerRole.RECEIVER);
        String key = partners.issueApiKey(partner, Set.of(ApiScope.values())).clearKey();
        Map<String, Object> terms = terms("DATA_SHARING");
        terms.put("warmByDefault", false);
        isAgreed(terms);
        String steward = story.root();
        colleague(UserRole.COORDINATOR);
        story.goesTo(today().plusMonths(6).plusDays(1), TEN);
        String sent = isSentToThem("Karel");
        String accepted = isSentToThem("Lotte");
        partnerCalls("ACCEPTED");
        String staying = isSentToThem("Minke");
        partnerCalls("ACCEPTED");

        String custom = customs.request(partner, new CustomRequest(TargetGroup.GENERAL, "Een brief schrijven", 8,
                LevelGuess.BEGINNER, CoursePlace.LIBRARY, today().plusDays(7), today().plusDays(90),
                Set.of(ContactTime.MORNING), Budget.NO, false), Map.of(), UUID.randomUUID()).number();

        story.follows(steward);
        evaluates("STOP");
        assertThat(status()).isEqualTo("ENDED");
        assertThat(customs.find(partner, custom).state()).isEqualTo(CustomState.DECLINED);
        assertThat(story.tasks()).containsExactly("settleReferral");
        for (int n = 0; n < 3; n++) {
            String number = (String) story.shows("settleReferral").get("onwardNumber");
            story.does("settleReferral", Map.of("result", number.equals(numberOf(staying)) ? "FINISH" : "BACK"));
        }
        assertThat(story.endedAt()).containsExactly("ended");
        assertThat(stage.onwardRow(sent)).containsEntry("status", "REJECTED");
        assertThat(stage.onwardRow(accepted)).containsEntry("status", "RETURNED");
        assertThat(stage.onwardRow(staying)).containsEntry("status", "ACCEPTED");
        assertThat(users.of(partner)).noneMatch(user -> user.active());
        assertThat(partners.authenticate(key)).isEmpty();
        assertThat(partners.receivers()).noneMatch(one -> one.id().equals(partner));
    }

    @Test
    void keepsWhatTheLibraryAskedBesides() {
        worksWithUs("Buurtkamer Midden", PartnerRole.PROVIDER);
        isAgreed(terms("DATA_SHARING"));
        String id = newest().id().toString();
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "evaluateAgreement", newest().number(), "veenrijk",
                Map.of("agreementId", id)), Map.of("lunch", "YES")));
        Object exploration = database.queryForObject("select id from wegwijs.exploration where partner_id = ?",
                UUID.class, partner.value());
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "recordMeeting", "PA", "veenrijk",
                Map.of("explorationId", exploration)), Map.of("tea", "YES")));
        assertThat(database.queryForObject("select owner_fields::text from wegwijs.partner_agreement where id = ?::uuid",
                String.class, id)).contains("lunch");
        assertThat(database.queryForObject("select owner_fields::text from wegwijs.exploration where id = ?", String.class,
                exploration)).contains("tea");
    }

    private void evaluates(String result) {
        story.does("evaluateAgreement", Map.of("mark", "4", "goesWell", "Snel antwoord", "better", "Vaker bellen", "result",
                result));
    }

    private Map<String, Object> lasting(int months, String... kinds) {
        Map<String, Object> terms = terms(kinds);
        terms.put("endsOn", today().plusMonths(months).toString());
        return terms;
    }

    private String isSentToThem(String name) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", partner));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        return onward();
    }

    private String numberOf(String onward) {
        return stage.onwardNumber(onward);
    }

    private String newestTalks() {
        return stage.beside(PartnerAgreementProcess.KEY, database.queryForObject(
                "select number from wegwijs.exploration where partner_id = ? order by created_at desc limit 1",
                String.class, partner.value()));
    }
}
