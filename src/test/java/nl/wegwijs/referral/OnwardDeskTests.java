package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.PartnerId;

@ReferralRoomTest
@Import(OnwardNews.class)
class OnwardDeskTests {

    private static final PartnerReply ACCEPTED = PartnerReply.of(PartnerAnswer.ACCEPTED);

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

    @Autowired
    private OnwardNews told;

    private CaseId id;

    @BeforeEach
    void aCaseAfterIntake() {
        told.forget();
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
        assertThat(desk.consent(onward, no(false))).isEqualTo(SharingOutcome.CONSENT_REFUSED);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.CONSENT_REFUSED);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.send(onward))).isNotNull();
        cases.backToAdvice(id);
        assertThat(cases.file(id).status()).isEqualTo(CaseStatus.ADVISED);
    }

    @Test
    void asksAgainForEveryReferral() {
        desk.partnerAnswered(sent(), new PartnerReply(PartnerAnswer.REJECTED, RejectedBecause.NO_PLACE, null));
        OnwardReferralId second = prepared(town.neighbourhoodTeam);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.send(second)).reason())
                .isEqualTo("CONSENT_MISSING");
    }

    @Test
    void handsInformationWithoutSendingAnything() {
        OnwardReferralId onward = desk.prepare(id, aCardFor("Stichting Samen"));
        desk.handInformation(onward);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.HANDED_INFO);
        assertThat(desk.view(onward).dataSet()).isEmpty();
        assertThat(desk.view(onward).receiverName()).isEqualTo("Stichting Samen");
        assertThat(journey.heard(id)).doesNotContain("DOORVERWEZEN");
    }

    @Test
    void handsOverWarmlyWithAnAppointmentThatStands() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        desk.consent(onward, yes(false));
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.handOver(onward, HandoverOutcome.APPOINTMENT,
                warm(clock.instant().minus(Duration.ofDays(2))), null)).field()).isEqualTo("appointment");
        desk.handOver(onward, HandoverOutcome.APPOINTMENT, warm(clock.instant().plus(Duration.ofDays(1))), null);
        assertThat(desk.view(onward).mode()).isEqualTo(HandoverMode.WARM);
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.ACCEPTED);
    }

    @Test
    void waitsForAStartOnceOnly() {
        OnwardReferralId onward = sent();
        desk.partnerAnswered(onward, new PartnerReply(PartnerAnswer.QUESTION, null, "Kan het op maandag?"));
        assertThat(desk.view(onward).question()).isEqualTo("Kan het op maandag?");
        desk.answerQuestion(onward, "Op maandag kan het.");
        desk.partnerAnswered(onward, ACCEPTED);
        LocalDate hoped = LocalDate.now(clock).plusWeeks(4);
        desk.startChecked(onward, StartAnswer.LATER, hoped, null);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> desk.startChecked(onward, StartAnswer.LATER, hoped, null)).reason()).isEqualTo("ALREADY_WAITED");
        desk.startChecked(onward, StartAnswer.STARTED, hoped, null);
        assertThat(desk.view(onward).startsOn()).isEqualTo(hoped);
        assertThat(cases.file(id).milestones()).containsKeys(Milestone.ONWARD_SENT, Milestone.ONWARD_STARTED);
    }

    @Test
    void hearsTheSameAnswerOnlyOnce() {
        OnwardReferralId onward = sent();
        desk.partnerAnswered(onward, ACCEPTED);
        desk.partnerAnswered(onward, ACCEPTED);
        desk.partnerReported(onward, StartAnswer.STARTED, LocalDate.now(clock), null);
        desk.partnerReported(onward, StartAnswer.STARTED, LocalDate.now(clock).plusDays(1), null);
        desk.partnerAnswered(onward, ACCEPTED);
        assertThat(desk.view(onward).startsOn()).isEqualTo(LocalDate.now(clock));
        assertThat(told.answers()).containsExactly(PartnerAnswer.ACCEPTED);
        assertThat(told.starts()).containsExactly(StartAnswer.STARTED);
        assertThat(told.late()).isEmpty();
    }

    @Test
    void takesAStartForAYesThatWasNeverSaid() {
        OnwardReferralId onward = sent();
        desk.partnerCompleted(onward, LocalDate.now(clock));
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.COMPLETED);
        assertThat(told.answers()).containsExactly(PartnerAnswer.ACCEPTED);
        assertThat(told.starts()).containsExactly(StartAnswer.STARTED);
        desk.partnerCompleted(onward, null);
    }

    @Test
    void refusesWhatComesTooLateAndTellsAColleague() {
        OnwardReferralId onward = sent();
        desk.lapse(onward);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.partnerAnswered(onward, ACCEPTED)).reason())
                .isEqualTo("ONWARD_MOVED_ON");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> desk.partnerReported(onward, StartAnswer.STARTED, null, null))).isNotNull();
        assertThat(desk.view(onward).status()).isEqualTo(OnwardStatus.LAPSED);
        assertThat(told.late()).containsExactly("ONWARD_ACCEPTED", "ONWARD_STARTED");
    }

    @Test
    void refusesAnAnswerToWhatWasNeverSent() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.partnerAnswered(onward, ACCEPTED))).isNotNull();
        assertThat(told.late()).isEmpty();
    }

    @Test
    void findsAReferralOfItsOwnBranchOnly() {
        OnwardReferralId onward = sent();
        String number = desk.view(onward).number();
        assertThat(desk.find(number, Set.of(town.branch)).id()).isEqualTo(onward);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.find(number, Set.of(town.otherBranch))).reason())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void keepsUrgentHelpBesideTheCase() {
        CaseStatus before = cases.file(id).status();
        OnwardReferralId onward = desk.prepare(id,
                new OnwardPlan(OnwardReason.URGENT_HELP, town.neighbourhoodTeam, null, null));
        desk.consent(onward, yes(false));
        desk.handOver(onward, HandoverOutcome.APPOINTMENT, warm(clock.instant().plus(Duration.ofDays(1))), null);
        assertThat(cases.file(id).status()).isEqualTo(before);
        assertThat(cases.file(id).milestones()).doesNotContainKey(Milestone.ONWARD_SENT);
        assertThat(journey.heard(id)).doesNotContain("DOORVERWEZEN");
    }

    @Test
    void sendsAlsoTheLevelWhenThePersonWantsThat() {
        cases.shareLevels(id, List.of(new SharedLevel(SkillDomain.DIGITAL_BASIC,
                SkillLevel.of(LevelScale.DIGITAL, "BASIS_1"), Confidence.OBSERVED)));
        assertThat(desk.view(sent()).dataSet()).contains("level", "confidence");
    }

    @Test
    void remembersWhySomebodyCameBack() {
        OnwardReferralId onward = sent();
        desk.partnerAnswered(onward, ACCEPTED);
        desk.startChecked(onward, StartAnswer.RETURNED, null, NotStartedBecause.WRONG_LEVEL);
        desk.cameBack(onward, AfterReturn.ADVICE, Lesson.WRONG_LEVEL);
        assertThat(cases.file(id).status()).isEqualTo(CaseStatus.ADVISED);
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
        desk.lapse(first);
        assertThat(verbs.handover(desk.prepare(id, aCardFor("Stichting Samen")).toString())).containsEntry("receiverKnown", false)
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
        return desk.prepare(id, new OnwardPlan(OnwardReason.FORMAL_COURSE, partner, null, null, "wil een diploma", true));
    }

    private static OnwardPlan aCardFor(String receiver) {
        return new OnwardPlan(OnwardReason.FORMAL_COURSE, null, receiver, null, "wil een diploma");
    }

    private static SharingAnswer yes(boolean alone) {
        return new SharingAnswer(true, ConsentMethod.SPOKEN, true, alone, false);
    }

    private static SharingAnswer no(boolean card) {
        return new SharingAnswer(false, null, true, false, card);
    }

    private OnwardReferralId sent() {
        OnwardReferralId onward = prepared(town.neighbourhoodTeam);
        desk.consent(onward, yes(false));
        desk.send(onward);
        return onward;
    }

    private static WarmHandover warm(Instant appointment) {
        return new WarmHandover(WarmWay.CALLED_TOGETHER, "Jo, consulent", appointment, "Plein 1", GoesAlong.NOBODY);
    }
}
