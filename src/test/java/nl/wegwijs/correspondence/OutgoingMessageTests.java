package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerType;

class OutgoingMessageTests {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private static final Map<MessageState, Consumer<OutgoingMessage>> MOVES = Map.of(
            MessageState.SENT, message -> message.leave(message, NOON),
            MessageState.SHOWN, message -> message.show(NOON),
            MessageState.STOPPED, OutgoingMessage::stop,
            MessageState.FAILED, message -> message.tryAgain(Cause.REFUSED, NOON, NOON),
            MessageState.WAITING, message -> message.sendAnew(NOON));

    private final TransitionTable<MessageState> table = TransitionTable.of("message", MessageState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(MessageState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(OutgoingMessageTests::aMessage, OutgoingMessage::state, MOVES);
    }

    private static OutgoingMessage aMessage() {
        return new OutgoingMessage("BR-2026-00001", "bieb", Line.MAIL, 1, new NewMessage(Topic.SIGNAL_NEWS, "ONTVANGEN",
                List.of(), "SG-2026-00001", new BranchId("veenrijk"), PartnerId.next(), null, null, null, 0, null, null,
                null), NOON, NOON, LocalDate.of(2027, 11, 2));
    }

    @Test
    void hasPatienceForTwoDays() {
        OutgoingMessage message = aMessage();
        message.tryAgain(Cause.UNREACHABLE, NOON, NOON.plusSeconds(60));
        message.tryAgain(Cause.BUSY, NOON.plus(Duration.ofHours(48)).minusSeconds(1), NOON.plus(Duration.ofHours(48)));
        assertThat(message.isWaiting()).isTrue();

        message.tryAgain(Cause.UNREACHABLE, NOON.plus(Duration.ofHours(48)), NOON);

        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        message.sendAnew(NOON);
        message.tryAgain(Cause.UNREACHABLE, NOON.plus(Duration.ofHours(48)), NOON);
        assertThat(message.isWaiting()).as("patience begins anew").isTrue();
    }

    @Test
    void triesAMereTrialOnce() {
        OutgoingMessage trial = new OutgoingMessage("BR-2026-00002", "bieb", Line.WEBHOOK, 1, NewMessage.trial(
                new Partner(PartnerId.next(), "UWV", PartnerType.UWV, new BranchId("veenrijk"), false)), NOON, NOON,
                LocalDate.of(2027, 11, 2));

        trial.tryAgain(Cause.UNREACHABLE, NOON, NOON.plusSeconds(60));

        assertThat(trial.state()).isEqualTo(MessageState.STOPPED);
        assertThat(trial.cause()).isEqualTo(Cause.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "NO_ADDRESS", "FORBIDDEN_ADDRESS", "GONE", "NO_SECRET"})
    void doesNotTryAWrongAddressAgain(Cause cause) {
        OutgoingMessage message = aMessage();
        message.tryAgain(cause, NOON, NOON);
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
    }
}
