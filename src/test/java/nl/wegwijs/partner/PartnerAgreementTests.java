package nl.wegwijs.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

class PartnerAgreementTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Partner PARTNER = new Partner(PartnerId.next(), "Buurthuis", PartnerType.COMMUNITY_CENTRE,
            new BranchId("veenrijk"), false);

    private static final Map<AgreementState, Consumer<PartnerAgreement>> MOVES = Map.of(
            AgreementState.DRAFT, one -> one.draft(terms(AgreementKind.COOPERATION)),
            AgreementState.PRIVACY_CHECK, one -> one.checkPrivacy(privacy(PrivacyCheck.Result.OK)),
            AgreementState.TO_SIGN, one -> one.offer(DAY),
            AgreementState.ACTIVE, PartnerAgreementTests::comesIntoForce,
            AgreementState.RENEWING, one -> one.decideOnRenewal(true, DAY),
            AgreementState.ENDED, one -> one.end(DAY.plusDays(1)),
            AgreementState.ABANDONED, PartnerAgreement::abandon);

    private static final Map<ExplorationState, Consumer<Exploration>> STEPS = Map.of(
            ExplorationState.NOT_NOW, one -> one.notNow(DAY.plusDays(1), DAY),
            ExplorationState.TALKING, Exploration::goOn,
            ExplorationState.DRAFTED, one -> one.drafted(AgreementId.next()),
            ExplorationState.AGREED, Exploration::agreed,
            ExplorationState.REGISTERED, Exploration::register,
            ExplorationState.REJECTED, Exploration::reject,
            ExplorationState.ABANDONED, Exploration::abandon);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return Stream.of(TransitionTable.of("agreement", AgreementState.class).isKeptBy(AgreementState::leadsTo),
                TransitionTable.of("exploration", ExplorationState.class).isKeptBy(ExplorationState::leadsTo),
                TransitionTable.of("partner", PartnerStatus.class).isKeptBy(PartnerStatus::leadsTo))
                .flatMap(Function.identity());
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStepOfAnAgreement() {
        return TransitionTable.of("agreement", AgreementState.class)
                .isKeptBy(() -> drafted(AgreementKind.COOPERATION), one -> one.view().state(), MOVES);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStepOfTalks() {
        return TransitionTable.of("exploration", ExplorationState.class).isKeptBy(() -> new Exploration("library", PARTNER,
                "PA-2026-001", HowFound.NETWORK, null, null), one -> one.view().state(), STEPS);
    }

    @Test
    void sharesNoDataThatNobodyFoundFine() {
        PartnerAgreement agreement = drafted(AgreementKind.DATA_SHARING);
        assertThatThrownBy(() -> agreement.offer(DAY)).isInstanceOf(Refusal.class);
        agreement.checkPrivacy(privacy(PrivacyCheck.Result.CHANGE));
        assertThatThrownBy(() -> agreement.offer(DAY)).isInstanceOf(Refusal.class);
        agreement.checkPrivacy(privacy(PrivacyCheck.Result.OK));
        agreement.draft(terms(AgreementKind.DATA_SHARING));
        assertThatThrownBy(() -> agreement.offer(DAY)).as("judged for other terms").isInstanceOf(Refusal.class);
        agreement.checkPrivacy(privacy(PrivacyCheck.Result.OK));
        agreement.offer(DAY);
        assertThat(agreement.isWaitingForPartner()).isTrue();
    }

    @Test
    void isSignedByThePartnerFirstAndOnce() {
        PartnerAgreement agreement = drafted(AgreementKind.COOPERATION);
        agreement.offer(DAY);
        assertThatThrownBy(() -> agreement.sign("management", DAY, DAY)).isInstanceOf(Refusal.class);
        agreement.signedByPartner("Robin", DAY);
        assertThatThrownBy(() -> agreement.signedByPartner("Robin", DAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> agreement.askOther("anders")).isInstanceOf(Refusal.class);
        assertThatThrownBy(agreement::activate).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> agreement.sign("management", DAY.plusDays(1), DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void givesEveryTaskOfAJointCourseAnOwner() {
        assertThatThrownBy(() -> new PartnerAgreement("library", PARTNER, "OV-2026-001",
                terms(AgreementKind.JOINT_COURSE, TaskOwner.NONE, DAY.plusYears(1)))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new PartnerAgreement("library", PARTNER, "OV-2026-001",
                terms(AgreementKind.COOPERATION, TaskOwner.BOTH, DAY))).isInstanceOf(Refusal.class);
    }

    @Test
    void countsUntilTheNewOneBegins() {
        PartnerAgreement older = drafted(AgreementKind.COOPERATION);
        older.offer(DAY);
        comesIntoForce(older);
        PartnerAgreement newer = new PartnerAgreement("library", PARTNER, "OV-2026-002", new AgreementTerms(
                Set.of(AgreementKind.COOPERATION), CooperationModel.SHARED, split(TaskOwner.BOTH), 5, "NONE", false, List.of(),
                0, null, DAY.plusDays(30), null, 12, "samen"));
        older.replaceBy(newer);
        assertThat(older.isActiveOn(DAY.plusDays(29))).isTrue();
        assertThat(older.isActiveOn(DAY.plusDays(31))).isFalse();
        assertThat(older.isInForce()).isFalse();
    }

    private static void comesIntoForce(PartnerAgreement agreement) {
        if (agreement.view().state() == AgreementState.RENEWING) {
            agreement.goesOnAsItIs();
            return;
        }
        agreement.signedByPartner("Robin", DAY);
        agreement.sign("management", DAY, DAY);
        agreement.activate();
    }

    private static PartnerAgreement drafted(AgreementKind kind) {
        return new PartnerAgreement("library", PARTNER, "OV-2026-001", terms(kind));
    }

    private static AgreementTerms terms(AgreementKind kind) {
        return terms(kind, TaskOwner.BOTH, DAY.plusYears(1));
    }

    private static AgreementTerms terms(AgreementKind kind, TaskOwner owner, LocalDate until) {
        return new AgreementTerms(Set.of(kind), CooperationModel.SHARED, split(owner), 5, "NONE", false,
                List.of(new AgreementTarget("K8", 20, AgreementTarget.Period.QUARTER)), 0, null, DAY, until, 12, "samen");
    }

    private static Map<SharedTask, TaskOwner> split(TaskOwner owner) {
        return Arrays.stream(SharedTask.values()).collect(Collectors.toMap(Function.identity(), task -> owner));
    }

    private static PrivacyCheck privacy(PrivacyCheck.Result result) {
        return new PrivacyCheck(Set.of("CONTACT"), "CONSENT", Set.of(), result, null, "privacy", DAY);
    }
}
