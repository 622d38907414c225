package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one message, with all that its receiver wants to get together with it. Never throws for the other side. */
@Component
class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private static final Duration LOOKS_AGAIN = Duration.ofDays(1);

    private final OutgoingMessages messages;
    private final Readers readers;
    private final RefusedAddresses refused;
    private final Carriers carriers;
    private final LineRest rests;
    private final MayLeave mayLeave;
    private final EntityManager entities;
    private final Clock clock;

    Dispatch(OutgoingMessages messages, Readers readers, RefusedAddresses refused, Carriers carriers,
            LineRest rests, MayLeave mayLeave, EntityManager entities, Clock clock) {
        this.messages = messages;
        this.readers = readers;
        this.refused = refused;
        this.carriers = carriers;
        this.rests = rests;
        this.mayLeave = mayLeave;
        this.entities = entities;
        this.clock = clock;
    }

    SendOutcome send(OutgoingMessage message) {
        Instant now = clock.instant();
        if (message.isWaiting() && !mustWait(message, now) && !isHeld(message, now)) {
            attempt(message, now);
        }
        return switch (message.state()) {
            case WAITING -> SendOutcome.LATER;
            case SENT, SHOWN -> SendOutcome.SENT;
            case STOPPED -> SendOutcome.STOPPED;
            case FAILED -> SendOutcome.FAILED;
        };
    }

    private boolean mustWait(OutgoingMessage message, Instant now) {
        if (message.notBefore().isAfter(now)) {
            return true;
        }
        // First what costs nothing to know: all that waits for a dead server comes by after every pause.
        restsAt(carriers.of(message.line()).route(message), message, now);
        if (!message.notBefore().isAfter(now)) {
            before(message).ifPresent(first -> message.waitUntil(later(first.notBefore(), now).plusSeconds(5)));
        }
        if (!message.notBefore().isAfter(now) && message.isMailToPartner() && rests.isAnywhere()) {
            restsAt(addressee(readers.of(message)), message, now);
        }
        return message.notBefore().isAfter(now);
    }

    private void restsAt(String route, OutgoingMessage message, Instant now) {
        Optional.ofNullable(rests.until(route, now)).ifPresent(message::waitUntil);
    }

    private static String addressee(Reader reader) {
        return "mail to " + reader.mark();
    }

    // What waits for an address is looked after once, and not for ever.
    private boolean isHeld(OutgoingMessage message, Instant now) {
        if (!refused.holds(message)) {
            return false;
        }
        if (message.topic().mustArrive()) {
            message.tryAgain(Cause.REFUSED, now, now);
        } else if (refused.isInVain(message)) {
            message.stop();
        } else {
            message.hold(now.plus(LOOKS_AGAIN));
        }
        return true;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // Who hears of a case hears it in the order in which it happened.
    private Optional<OutgoingMessage> before(OutgoingMessage message) {
        return message.partner() == null || isTogether(message) ? Optional.empty()
                : messages.findFirstByThreadAndLineAndPartnerAndStateAndSequenceLessThanOrderBySequence(
                        message.thread(), message.line(), message.partner(), MessageState.WAITING, message.sequence());
    }

    private boolean isTogether(OutgoingMessage message) {
        return message.isMailToPartner() && readers.of(message).daily();
    }

    private List<OutgoingMessage> together(OutgoingMessage message, Instant now) {
        if (!isTogether(message)) {
            return List.of(message);
        }
        String address = readers.of(message).address();
        return messages.findByLineAndPartnerAndStateAndNotBeforeLessThanEqualOrderByPostedAtAscNumberAsc(message.line(),
                        message.partner(), MessageState.WAITING, now).stream()
                .filter(one -> one == message || readers.of(one).readsAt(address)).toList();
    }

    private void attempt(OutgoingMessage message, Instant now) {
        Carrier carrier = carriers.toLeave(message.line());
        String route = carrier.route(message);
        Reader reader = message.isMailToPartner() ? readers.of(message) : null;
        List<OutgoingMessage> together = together(message, now);
        try (Carrier.Delivery delivery = carrier.reach(message)) {
            List<OutgoingMessage> allowed = allowed(together);
            if (!allowed.isEmpty()) {
                delivery.hand(allowed);
                allowed.forEach(one -> one.leave(allowed.get(0), now));
            }
            rests.worked(route);
            if (reader != null) {
                rests.worked(addressee(reader));
            }
        } catch (NotDelivered failure) {
            log.warn("{} did not leave: {}", message.number(), failure.why());
            failed(message, reader, together.stream().filter(OutgoingMessage::isWaiting).toList(), failure.why(), now);
        }
    }

    // One message about a refused address is enough to look at. The others wait for that, or go to the contact now.
    private void failed(OutgoingMessage message, Reader reader, List<OutgoingMessage> waiting, Cause why, Instant now) {
        boolean aboutAddress = why == Cause.REFUSED && reader != null;
        boolean isNews = !aboutAddress || refused.remember(message, reader);
        waiting.forEach(one -> {
            if (aboutAddress && !(isNews && one == message)) {
                one.hold(reader.user() == null ? now.plus(LOOKS_AGAIN) : now);
            } else {
                one.tryAgain(why, now, next(one, reader, why, now));
            }
        });
    }

    // What was read before the consents were held may be old, and somebody else may have sent it meanwhile.
    private List<OutgoingMessage> allowed(List<OutgoingMessage> together) {
        mayLeave.holdConsents(together);
        together.forEach(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
        List<OutgoingMessage> waiting = together.stream().filter(OutgoingMessage::isWaiting).toList();
        waiting.stream().filter(one -> !mayLeave.test(one)).forEach(OutgoingMessage::stop);
        return waiting.stream().filter(OutgoingMessage::isWaiting).toList();
    }

    // Who asks to come back later asks it for all mail to that address: one knock tells whether it is later.
    private Instant next(OutgoingMessage message, Reader reader, Cause why, Instant now) {
        if (why.blame() == Cause.Blame.LINE) {
            return rests.failed(carriers.of(message.line()).route(message), message.line(), now);
        }
        return why == Cause.BUSY && reader != null ? rests.failed(addressee(reader), message.line(), now)
                : now.plus(LineRest.Pauses.ofMessage(message.line(), message.tries() + 1));
    }
}
