package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Norms;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;

/** Addresses that take no mail. We stop writing to them, a colleague looks once, and what waits goes when it is put right. */
@Component
class RefusedAddresses {

    private final RefusedAddressRepository refused;
    private final OutgoingMessages messages;
    private final Readers readers;
    private final PartnerRegister partners;
    private final PartnerUsers users;
    private final Norms norms;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefusedAddresses(RefusedAddressRepository refused, OutgoingMessages messages, Readers readers,
            PartnerRegister partners, PartnerUsers users, Norms norms, JdbcTemplate database,
            ApplicationEventPublisher events, Clock clock) {
        this.refused = refused;
        this.messages = messages;
        this.readers = readers;
        this.partners = partners;
        this.users = users;
        this.norms = norms;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Remembers where this message was refused; false when that was known, so that one message is looked at. */
    boolean remember(OutgoingMessage message, Reader reader) {
        // Two that come back at once are one piece of news.
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { },
                "wegwijs.address:" + reader.mark());
        if (readers.isRefused(reader)) {
            return false;
        }
        refused.saveAndFlush(new RefusedAddress(message, reader, clock.instant(),
                norms.after(message.branchId(), "messageKept", LocalDate.now(clock))));
        return true;
    }

    /** Whether this message waits for somebody to put its address right. */
    boolean holds(OutgoingMessage message) {
        return message.isMailToPartner() && readers.isRefused(readers.of(message));
    }

    /** The last day on which it makes sense to wait for that. */
    boolean isInVain(OutgoingMessage message) {
        return norms.after(message.branchId(), "messageHeld", message.postedAt().atZone(clock.getZone()).toLocalDate())
                .isBefore(LocalDate.now(clock));
    }

    /** Somebody says that this address takes mail again, or is not ours any more. */
    void putRight(String address) {
        if (address != null) {
            refused.findById(address.strip().toLowerCase(Locale.ROOT)).ifPresent(refused::delete);
            refused.flush();
        }
    }

    /** What waits for an address that takes mail goes on. */
    void release() {
        List<OutgoingMessage> free = messages.findByLineAndStateAndCause(Line.MAIL, MessageState.WAITING, Cause.REFUSED)
                .stream().filter(message -> !holds(message)).toList();
        free.forEach(message -> message.waitUntil(clock.instant()));
        if (!free.isEmpty()) {
            events.publishEvent(new MessagesReleased(free.stream().map(OutgoingMessage::number).toList()));
        }
    }

    /** Those that somebody still uses, the newest first. */
    List<RefusedAddressView> list() {
        List<OutgoingMessage> held = messages.findByLineAndStateAndCause(Line.MAIL, MessageState.WAITING, Cause.REFUSED);
        return refused.findAllByOrderByRefusedAtDesc().stream().filter(this::isInUse).map(one -> new RefusedAddressView(
                one.address(), partners.find(one.partner()).name(),
                user(one).map(PartnerUserView::displayName).orElse(null), one.refusedAt(),
                held.stream().filter(message -> readers.of(message).readsAt(one.address())).count())).toList();
    }

    private boolean isInUse(RefusedAddress one) {
        return user(one).isPresent() || readers.of(one.partner(), null).readsAt(one.address());
    }

    private Optional<PartnerUserView> user(RefusedAddress one) {
        return Optional.ofNullable(one.user()).flatMap(users::active);
    }

    void forgetOld(LocalDate today) {
        refused.deleteByKeptUntilBefore(today);
    }
}
