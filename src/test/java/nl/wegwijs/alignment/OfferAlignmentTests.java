package nl.wegwijs.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

class OfferAlignmentTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<AlignmentState, Consumer<OfferAlignment>> MOVES = Map.of(
            AlignmentState.DECIDING, OfferAlignment::check, AlignmentState.CLOSED, OfferAlignment::close);

    private final TransitionTable<AlignmentState> table = TransitionTable.of("alignment", AlignmentState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(AlignmentState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(OfferAlignmentTests::begun, OfferAlignment::state, MOVES);
    }

    @Test
    void isFinishedWhenAboutEveryPointSomethingIsAgreed() {
        OfferAlignment alignment = begun();
        AlignmentDecision us = decision(AlignmentChoice.US, DAY.plusDays(30));
        assertThatThrownBy(() -> alignment.decide(Set.of("a"), us, DAY)).isInstanceOf(Refusal.class);
        alignment.check();
        assertThatThrownBy(() -> alignment.decide(Set.of(), us, DAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> alignment.decide(Set.of("a"), decision(AlignmentChoice.US, null), DAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> alignment.decide(Set.of("a"), decision(AlignmentChoice.US, DAY.minusDays(1)), DAY))
                .isInstanceOf(Refusal.class);
        alignment.decide(Set.of("a", "b"), us, DAY);
        alignment.decide(Set.of("a"), decision(AlignmentChoice.LEAVE, null), DAY);
        assertThat(alignment.decisions()).extracting(AlignmentDecision::point).containsExactly("b", "a");
        assertThatThrownBy(() -> alignment.finish(Set.of("a", "b", "c"))).isInstanceOf(Refusal.class);
        alignment.finish(Set.of("b"));
    }

    @Test
    void hearsAProviderOnce() {
        OfferConfirmation asked = new OfferConfirmation("lib", BranchId.of("veenrijk"), AlignmentId.next(), PartnerId.next());
        asked.confirm(DAY);
        assertThat(asked.state()).isEqualTo(ConfirmationState.CONFIRMED);
        assertThatThrownBy(asked::staysSilent).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asked.confirm(DAY)).isInstanceOf(Refusal.class);
    }

    private static AlignmentDecision decision(AlignmentChoice choice, LocalDate by) {
        return new AlignmentDecision(null, choice, null, by);
    }

    private static OfferAlignment begun() {
        return new OfferAlignment("lib", BranchId.of("veenrijk"), "AF-2026-0001", AlignmentReason.ASKED, DAY);
    }
}
