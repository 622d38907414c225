package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Numbering;

/** Takes in what must be told, along each line that the receiver has. In the transaction of whoever tells it. */
@Component
class PostBox {

    private final OutgoingMessages messages;
    private final PartnerPosts partnerPosts;
    private final Carriers carriers;
    private final PostHours hours;
    private final Branches branches;
    private final Numbering numbering;
    private final Readers readers;
    private final Norms norms;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostBox(OutgoingMessages messages, PartnerPosts partnerPosts, Carriers carriers, PostHours hours, Branches branches,
            Numbering numbering, Readers readers, Norms norms, JdbcTemplate database, ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.partnerPosts = partnerPosts;
        this.carriers = carriers;
        this.hours = hours;
        this.branches = branches;
        this.numbering = numbering;
        this.readers = readers;
        this.norms = norms;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** To a partner, by mail and to its system; nothing when it was the last that was told in this thread. */
    void tellPartner(NewMessage what) {
        boolean listens = partnerPosts.findById(what.partner()).filter(PartnerPost::listens).isPresent();
        Stream.of(Line.MAIL, Line.WEBHOOK).filter(line -> line == Line.MAIL || listens)
                .forEach(line -> {
                    takeTurns(what.thread());
                    Optional<OutgoingMessage> last = messages
                            .findFirstByThreadAndLineAndPartnerOrderBySequenceDesc(what.thread(), line, what.partner());
                    if (last.filter(before -> isSame(before, what)).isEmpty()) {
                        post(line, what, last, leaves(line, what, last.isEmpty()));
                    }
                });
    }

    /** To a participant; takes the place of what still waits about the same. */
    void remindParticipant(NewMessage what) {
        takeTurns(what.thread());
        messages.findByCaseIdAndState(what.caseId(), MessageState.WAITING).forEach(OutgoingMessage::stop);
        Optional<OutgoingMessage> last = messages.findFirstByThreadAndLineAndCaseIdOrderBySequenceDesc(what.thread(),
                Line.TEXT, what.caseId());
        post(Line.TEXT, what, last, hours.reminder(what.appointment(), clock.instant()));
    }

    /** To the partner's system, only to see whether it arrives. */
    void tryWebhook(NewMessage trial) {
        takeTurns(trial.thread());
        post(Line.WEBHOOK, trial, messages.findFirstByThreadAndLineAndPartnerOrderBySequenceDesc(trial.thread(),
                Line.WEBHOOK, trial.partner()), clock.instant());
    }

    private static boolean isSame(OutgoingMessage before, NewMessage what) {
        return !what.topic().mayComeAgain() && before.topic() == what.topic()
                && before.code().equals(what.code());
    }

    private Instant leaves(Line line, NewMessage what, boolean first) {
        Instant now = clock.instant();
        if (!line.isReadByPeople()) {
            return now;
        }
        // Whoever just sent something wants to know that it arrived; after that the day's news comes together.
        boolean atOnce = first && what.isReceipt();
        return !atOnce && readers.of(what.partner(), what.sender()).daily() ? hours.nextDaily(now) : hours.awake(now);
    }

    private void post(Line line, NewMessage what, Optional<OutgoingMessage> last, Instant notBefore) {
        OutgoingMessage message = new OutgoingMessage(numbering.next("BR", 5), branches.libraryOrg(what.branch()), line,
                last.map(OutgoingMessage::sequence).orElse(0) + 1, what, clock.instant(), notBefore,
                norms.after(what.branch(), "messageKept", LocalDate.now(clock)));
        if (!carriers.of(line).isOpen()) {
            message.show(clock.instant());
        }
        messages.save(message);
        if (message.isWaiting()) {
            events.publishEvent(new MessagePosted(message.id(), message.number(), message.thread(), message.branchId()));
        }
    }

    // Two at once would both be the next of their thread.
    private void takeTurns(String thread) {
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, "wegwijs.thread:" + thread);
    }
}
