package nl.wegwijs.referral;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;

/** Finds the open case that a signal may be about: same phone number or e-mail address, any branch. */
@Component
class Duplicates {

    private final Cases cases;
    private final ParticipantRegister participants;

    Duplicates(Cases cases, ParticipantRegister participants) {
        this.cases = cases;
        this.participants = participants;
    }

    /** Others with the same number wait until this transaction ends, so that two never both open a case. */
    Optional<ReferralCase> openCaseFor(Signal signal) {
        Candidate person = signal.candidate();
        if (person == null) {
            return Optional.empty();
        }
        participants.lockContact(person.phone(), person.email());
        Set<ParticipantId> known = participants.withPhoneOrEmail(person.phone(), person.email());
        return cases.findByParticipantIdInAndStatusNotOrderByNumber(known, CaseStatus.CLOSED).stream()
                .filter(open -> signal.maybeTheOneOf(open.id()))
                .findFirst();
    }
}
