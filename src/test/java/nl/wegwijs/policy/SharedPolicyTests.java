package nl.wegwijs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

class SharedPolicyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PartnerId PARTNER = PartnerId.next();
    private static final Map<PolicyState, Consumer<SharedPolicy>> MOVES = Map.of(
            PolicyState.DRAFT, one -> one.sendBack("Te kort"),
            PolicyState.CONSULTATION, one -> one.consult(written(DAY.plusYears(1))),
            PolicyState.ADOPTED, one -> one.adopt(new Adoption(DAY, true)),
            PolicyState.IN_FORCE, SharedPolicy::takeEffect,
            PolicyState.REVIEWED, one -> one.review(new PolicyReview(DAY.plusMonths(6), null)),
            PolicyState.SUPERSEDED, SharedPolicy::end);

    private final TransitionTable<PolicyState> table = TransitionTable.of("policy", PolicyState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(PolicyState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(SharedPolicyTests::draft, SharedPolicy::state, MOVES);
    }

    @Test
    void holdsForOneToFourYears() {
        assertThatThrownBy(() -> draft().consult(written(DAY.plusYears(1).minusDays(2)))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draft().consult(written(DAY.plusYears(4)))).isInstanceOf(Refusal.class);
        draft().consult(written(DAY.plusYears(1).minusDays(1)));
        draft().consult(written(DAY.plusYears(4).minusDays(1)));
    }

    @Test
    void hasEightAmbitionsAtMostAndOnePerFigure() {
        SharedPolicy policy = draft();
        assertThatThrownBy(policy::agreeOnAmbitions).isInstanceOf(Refusal.class);
        for (int n = 1; n <= 8; n++) {
            policy.add(ambition("K" + n, PARTNER.value()));
        }
        assertThatThrownBy(() -> policy.add(ambition("K9", null))).isInstanceOf(Refusal.class);
        policy.drop("K8");
        assertThatThrownBy(() -> policy.add(ambition("K1", null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> policy.add(ambition("K9", UUID.randomUUID()))).isInstanceOf(Refusal.class);
        policy.add(ambition("K9", null));
        assertThat(policy.view().ambitions()).hasSize(8);
    }

    @Test
    void overlapsWhatHoldsOnOneOfItsDays() {
        SharedPolicy policy = draft();
        policy.consult(written(DAY.plusYears(1)));
        assertThat(policy.overlaps(written(DAY.plusYears(1), DAY.plusYears(2)))).isTrue();
        assertThat(policy.overlaps(written(DAY.minusYears(1), DAY))).isTrue();
        assertThat(policy.overlaps(written(DAY.plusYears(1).plusDays(1), DAY.plusYears(3)))).isFalse();
    }

    @Test
    void hearsAPartnerOnce() {
        PolicyFeedback asked = new PolicyFeedback("library", BranchId.of("veenrijk"), PolicyId.next(), PARTNER, DAY);
        asked.agree(null);
        assertThatThrownBy(() -> asked.wish("Anders")).isInstanceOf(Refusal.class);
        assertThatThrownBy(asked::staySilent).isInstanceOf(Refusal.class);
        assertThat(asked.state()).isEqualTo(FeedbackState.AGREES);
    }

    private static SharedPolicy draft() {
        SharedPolicy policy = new SharedPolicy("library", BranchId.of("veenrijk"), "BL-2026-001", PolicyReason.ASKED, DAY);
        policy.collect("Te weinig mensen beginnen", Set.of(PARTNER));
        return policy;
    }

    private static Ambition ambition(String figure, UUID owner) {
        return new Ambition("Meer mensen leren verder", "GENERAL", figure, 40, 50, owner);
    }

    private static PolicyText written(LocalDate until) {
        return written(DAY, until);
    }

    private static PolicyText written(LocalDate from, LocalDate until) {
        return new PolicyText("Samen taalvaardig", Set.of("9001"), from, until, "Wij zoeken mensen op.");
    }
}
