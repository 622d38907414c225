package nl.wegwijs.participant;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.CurrentUser;

/**
 * Who looked at which case. The line is written in the reader's transaction: when it cannot be
 * written, nothing is read. Actions are codes in UPPER_SNAKE and hold no personal data.
 */
@Service
@Transactional
public class AccessLog {

    private final AccessLogRepository entries;
    private final ParticipantRepository participants;
    private final ConsentRepository consents;
    private final CurrentUser user;
    private final Clock clock;

    AccessLog(AccessLogRepository entries, ParticipantRepository participants, ConsentRepository consents,
            CurrentUser user, Clock clock) {
        this.entries = entries;
        this.participants = participants;
        this.consents = consents;
        this.user = user;
        this.clock = clock;
    }

    /** Somebody sees the data of this person; null when the case has no person yet. */
    public void read(String action, String caseNumber, ParticipantId who) {
        Optional<Participant> participant = Optional.ofNullable(who).flatMap(participants::findById);
        entries.save(new AccessLogEntry(clock.instant(), user.id(), action, caseNumber,
                participant.map(Participant::pseudonym).orElse(null),
                participant.map(person -> basisFor(person.id())).orElse(null)));
    }

    /** Somebody did something that must be traceable, such as overruling a word warning. */
    public void note(String action, String caseNumber) {
        entries.save(new AccessLogEntry(clock.instant(), user.id(), action, caseNumber, null, null));
    }

    // Before registration the person agreed at the referrer or came in person: consent too.
    private LegalBasis basisFor(ParticipantId id) {
        return consents.findByParticipantIdOrderByIdDesc(id).stream()
                .filter(consent -> consent.is(ConsentPurpose.REGISTRATION, null))
                .map(Consent::legalBasis)
                .findFirst()
                .orElse(LegalBasis.CONSENT);
    }
}
