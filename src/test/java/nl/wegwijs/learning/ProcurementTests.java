package nl.wegwijs.learning;

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

class ProcurementTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID ROC = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final Map<ProcurementState, Consumer<Procurement>> MOVES = Map.of(
            ProcurementState.QUOTES, one -> one.ask(request(DAY), DAY),
            ProcurementState.CHOSEN, ProcurementTests::choose,
            ProcurementState.APPROVED, Procurement::approve,
            ProcurementState.ORDERED, one -> one.order("IK-2026-0001"),
            ProcurementState.IN_DEVELOPMENT, one -> one.develop(wanted(DAY.plusDays(30)), DAY),
            ProcurementState.PILOT, one -> one.tryOut("Te lang"),
            ProcurementState.DELIVERED, Procurement::deliver,
            ProcurementState.EVALUATED, Procurement::evaluate,
            ProcurementState.CANCELLED, Procurement::cancel);

    private final TransitionTable<ProcurementState> table = TransitionTable.of("procurement", ProcurementState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(ProcurementState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(ProcurementTests::draft, Procurement::state, MOVES);
    }

    @Test
    void hearsEachSupplierThatWasAskedOnce() {
        Procurement purchase = draft();
        assertThatThrownBy(() -> purchase.ask(request(DAY.minusDays(1)), DAY)).isInstanceOf(Refusal.class);
        purchase.ask(request(DAY), DAY);
        assertThatThrownBy(() -> purchase.add(quote(UUID.randomUUID(), 1_000))).isInstanceOf(Refusal.class);
        purchase.add(quote(ROC, 400_000));
        assertThat(purchase.has(QuotesNeeded.ONE)).isTrue();
        assertThat(purchase.has(QuotesNeeded.THREE)).isFalse();
        purchase.add(quote(ROC, 380_000));
        assertThat(purchase.view().quotes()).extracting(Quote::amountCents).containsExactly(380_000L);
        assertThatThrownBy(() -> purchase.choose(SCHOOL, "Goedkoop")).isInstanceOf(Refusal.class);
        purchase.add(quote(SCHOOL, 500_000));
        assertThat(purchase.has(QuotesNeeded.THREE)).as("nobody else was asked").isTrue();
        purchase.ask(request(DAY), DAY);
        assertThat(purchase.view().quotes()).isEmpty();
    }

    @Test
    void isAdaptedSoManyTimesOnly() {
        Procurement purchase = draft();
        Stream.of(ProcurementState.QUOTES, ProcurementState.CHOSEN, ProcurementState.ORDERED)
                .forEach(step -> MOVES.get(step).accept(purchase));
        assertThatThrownBy(() -> purchase.develop(wanted(DAY), DAY)).isInstanceOf(Refusal.class);
        for (int n = 0; n < 2; n++) {
            purchase.develop(wanted(DAY.plusDays(30)), DAY);
            purchase.tryOut("Te lang");
            purchase.adapt(2);
        }
        purchase.develop(wanted(DAY.plusDays(60)), DAY);
        purchase.tryOut("Nog te lang");
        assertThatThrownBy(() -> purchase.adapt(2)).isInstanceOf(Refusal.class);
        purchase.deliver();
        assertThat(purchase.view().pilotPoints()).isEqualTo("Nog te lang");
    }

    @Test
    void tellsWhyManagementSaidNo() {
        Procurement purchase = draft();
        assertThatThrownBy(() -> purchase.refuse("Te duur")).isInstanceOf(Refusal.class);
        MOVES.get(ProcurementState.QUOTES).accept(purchase);
        choose(purchase);
        purchase.refuse("Te duur");
        assertThat(purchase.view().refusedBecause()).isEqualTo("Te duur");
        assertThat(purchase.state()).isEqualTo(ProcurementState.CANCELLED);
    }

    private static void choose(Procurement purchase) {
        purchase.add(quote(ROC, 400_000));
        purchase.choose(ROC, "Past het best");
    }

    private static Procurement draft() {
        return new Procurement("lib", BranchId.of("veenrijk"), NeedId.next());
    }

    private static QuoteRequest request(LocalDate deadline) {
        return new QuoteRequest(Set.of(ROC, SCHOOL), "Twee dagdelen", deadline, 400_000);
    }

    private static Quote quote(UUID supplier, long cents) {
        return new Quote(supplier, cents, null, 4, 3, true);
    }

    private static Development wanted(LocalDate pilot) {
        return new Development("Kort en praktisch", pilot, UseRights.SHARED);
    }
}
