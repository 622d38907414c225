package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.PartnerId;

/** Somebody whom UWV sent to us is not sent to and fro. */
@ReferralRoomTest
class PingPongTests {

    @Autowired
    private OnwardDesk desk;
    @Autowired
    private Journey journey;
    @Autowired
    private Town town;

    private CaseId id;

    @BeforeEach
    void aCaseAfterIntake() {
        id = journey.opened(town.aSignalOf(town.uwv));
        journey.intaken(id, FeedbackLevel.STATUS_ONLY);
    }

    @Test
    void asksBeforeSomebodyGoesBackToWhereTheyCameFrom() {
        Refusal asked = catchThrowableOfType(Refusal.class, () -> desk.prepare(id, to(town.uwv, false)));

        assertThat(asked.field()).isEqualTo("sure");
        assertThat(desk.cameFrom(id)).containsExactly(town.uwv);
        assertThat(desk.view(desk.prepare(id, to(town.uwv, true))).status()).isEqualTo(OnwardStatus.PREPARED);
    }

    @Test
    void refusesASecondReturnToTheSamePartner() {
        comesBackFrom(town.uwv);

        Refusal refused = catchThrowableOfType(Refusal.class, () -> desk.prepare(id, to(town.uwv, true)));

        assertThat(refused.reason()).isEqualTo("PING_PONG");
    }

    @Test
    void asksAboutAReceiverThatSentSomebodyBackOnce() {
        assertThat(desk.cameFrom(id)).doesNotContain(town.neighbourhoodTeam);
        comesBackFrom(town.neighbourhoodTeam);

        assertThat(catchThrowableOfType(Refusal.class, () -> desk.prepare(id, to(town.neighbourhoodTeam, false))).reason())
                .isEqualTo("PING_PONG_ASKED");
    }

    @Test
    void hindersNobodyWhoNeedsUrgentHelp() {
        desk.prepare(id, new OnwardPlan(OnwardReason.URGENT_HELP, town.uwv, null, null));
    }

    private void comesBackFrom(PartnerId partner) {
        OnwardReferralId onward = desk.prepare(id, to(partner, true));
        desk.consent(onward, new SharingAnswer(true, ConsentMethod.SPOKEN, true, false, false));
        desk.send(onward);
        desk.partnerReported(onward, StartAnswer.RETURNED, null, NotStartedBecause.CONDITIONS);
    }

    private static OnwardPlan to(PartnerId partner, boolean sure) {
        return new OnwardPlan(OnwardReason.FORMAL_COURSE, partner, null, null, "wil een diploma", sure);
    }
}
