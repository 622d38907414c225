package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.PartnerId;

@ReferralRoomTest
class OnwardDeskTests {

    @Autowired
    private OnwardDesk desk;

    @Autowired
    private OnwardVerbs verbs;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private Journey journey;

    @Autowired
    private Town town;

    @Autowired
    private Clock clock;

    private CaseId id;

    @BeforeEach
    void aCaseAfterIntake() {
        id = journey.opened(town.aSignalOf(town.uwv));
        journey.intaken(id, FeedbackLevel.STATUS_ONLY);
    }

    @Test
    void refusesToSendWithoutConsent() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.send(onward)).reason())
                .isEqualTo("CONSENT_MISSING");
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.PREPARED);
    }

    @Test
    void sendsTheSmallestSetOfFields() {
        OnwardReferralId onward = sent();
        OnwardView view = desk.view(onward);
        assertThat(view.number()).matches("DV-\\d{4}-\\d{4}");
        assertThat(view.mode()).isEqualTo(HandoverMode.SUPPORTED);
        assertThat(view.dataSet()).containsExactlyInAnyOrder("givenName", "familyName", "phone", "preferredChannel",
                "contactTimes", "goal", "domain", "availability");
        assertThat(cases.file(id).status()).isEqualTo(CaseStatus.ONWARD);
        assertThat(journey.heard(id)).containsExactly("ONTVANGEN", "GESPROKEN", "DOORVERWEZEN");
    }

    @Test
    void stopsWhenThePersonSaysNo() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        desk.consent(onward, false, ConsentMethod.SPOKEN, true, false);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.CONSENT_REFUSED);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.send(onward))).isNotNull();
        cases.backToAdvice(id);
        assertThat(cases.file(id).status()).isEqualTo(CaseStatus.ADVISED);
    }

    @Test
    void asksAgainForEveryReferral() {
        desk.partnerAnswered(sent(), PartnerAnswer.REJECTED, RejectedBecause.NO_PLACE);
        OnwardReferralId second = prepared(town.neighbourhoodTeam);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.send(second)).reason())
                .isEqualTo("CONSENT_MISSING");
    }

    @Test
    void handsInformationWithoutSendingAnything() {
        OnwardReferralId onward = prepared(null);
        desk.consent(onward, true, ConsentMethod.SPOKEN, true, true);
        desk.handInformation(onward);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.HANDED_INFO);
        assertThat(desk.view(onward).dataSet()).isEmpty();
        assertThat(journey.heard(id)).doesNotContain("DOORVERWEZEN");
    }

    @Test
    void handsOverWarmlyWithAnAppointmentThatStands() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        desk.consent(onward, true, ConsentMethod.SPOKEN, true, false);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.handOver(onward,
                warm(clock.instant().minus(Duration.ofDays(2))))).field()).isEqualTo("appointment");
        desk.handOver(onward, warm(clock.instant().plus(Duration.ofDays(1))));
        assertThat(desk.view(onward).mode()).isEqualTo(HandoverMode.WARM);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.SENT);
    }

    @Test
    void waitsForAStartOnceOnly() {
        OnwardReferralId onward = sent();
        desk.partnerAnswered(onward, PartnerAnswer.QUESTION, null);
        desk.answerQuestion(onward, "Op maandag kan het.");
        desk.partnerAnswered(onward, PartnerAnswer.ACCEPTED, null);
        LocalDate hoped = LocalDate.now(clock).plusWeeks(4);
        desk.startChecked(onward, StartAnswer.LATER, hoped, null);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> desk.startChecked(onward, StartAnswer.LATER, hoped, null)).reason()).isEqualTo("ALREADY_WAITED");
        desk.startChecked(onward, StartAnswer.STARTED, hoped, null);
        assertThat(desk.view(onward).startsOn()).isEqualTo(hoped);
        assertThat(cases.file(id).milestones()).containsKeys(Milestone.ONWARD_SENT, Milestone.ONWARD_STARTED);
    }

    @Test
    void refusesAQuestionAfterTheAnswer() {
        OnwardReferralId onward = sent();
        desk.partnerAnswered(onward, PartnerAnswer.NO_ANSWER, null);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.LAPSED);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> desk.partnerAnswered(onward, PartnerAnswer.QUESTION, null)).reason()).isEqualTo("ONWARD_MOVED_ON");
    }

    @Test
    void remembersWhySomebodyCameBack() {
        OnwardReferralId onward = sent();
        desk.partnerAnswered(onward, PartnerAnswer.ACCEPTED, null);
        desk.startChecked(onward, StartAnswer.RETURNED, null, NotStartedBecause.WRONG_LEVEL);
        desk.cameBack(onward, Lesson.WRONG_LEVEL);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.RETURNED);
        assertThat(desk.view(onward).notStartedBecause()).isEqualTo(NotStartedBecause.WRONG_LEVEL);
        assertThat(verbs.handover(prepared(town.uwv).toString())).containsEntry("earlierFailed", true);
    }

    @Test
    void knowsWhatTheHandoverDependsOn() {
        OnwardReferralId first = sent();
        assertThat(verbs.handover(first.toString())).containsEntry("reason", "FORMAL_COURSE")
                .containsEntry("receiverKnown", true).containsEntry("earlierFailed", false)
                .containsEntry("spokenDutch", "GOOD").containsEntry("agreementWarm", true)
                .containsEntry("alone", false);
        desk.partnerAnswered(first, PartnerAnswer.NO_ANSWER, null);
        assertThat(verbs.handover(prepared(null).toString())).containsEntry("receiverKnown", false)
                .containsEntry("earlierFailed", true).containsEntry("agreementWarm", false);
    }

    @Test
    void withdrawsWhatIsOpenWhenTheCaseCloses() {
        OnwardReferralId onward = sent();
        cases.close(id, CaseOutcome.DECLINED, null, Map.of());
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.WITHDRAWN);
    }

    @Test
    void refusesACitizenServiceNumberInTheReason() {
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.prepare(id,
                new OnwardPlan(OnwardReason.OTHER_HELP, town.uwv, null, "nr 111222333"))).field())
                .isEqualTo("whyThis");
    }

    private OnwardReferralId prepared(PartnerId partner) {
        return desk.prepare(id, new OnwardPlan(OnwardReason.FORMAL_COURSE, partner, null, "wil een diploma"));
    }

    private OnwardReferralId sent() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        desk.consent(onward, true, ConsentMethod.SPOKEN, true, false);
        desk.send(onward);
        return onward;
    }

    private static WarmHandover warm(Instant appointment) {
        return new WarmHandover(WarmWay.CALLED_TOGETHER, "Jo, consulent", appointment, "Plein 1", GoesAlong.NOBODY);
    }
}
