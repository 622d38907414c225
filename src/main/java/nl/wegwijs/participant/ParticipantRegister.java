package nl.wegwijs.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;

/** Who our participants are and what they agreed to. */
@Service
@Transactional
public class ParticipantRegister {

    private final ParticipantRepository participants;
    private final ConsentRepository consents;
    private final ContactLock contactLock;
    private final ConsentLock consentLock;
    private final Branches branches;
    private final Numbering numbering;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantRegister(ParticipantRepository participants, ConsentRepository consents, ContactLock contactLock,
            ConsentLock consentLock, Branches branches, Numbering numbering, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.participants = participants;
        this.consents = consents;
        this.contactLock = contactLock;
        this.consentLock = consentLock;
        this.branches = branches;
        this.numbering = numbering;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Takes in somebody of whom a signal with consent told us. */
    public ParticipantId welcome(Candidate candidate, BranchId branch) {
        if (candidate.municipalityCode() != null && !branches.knows(candidate.municipalityCode())) {
            throw Refusal.invalid("municipalityCode", "UNKNOWN_MUNICIPALITY", "Deze gemeente kennen we niet.");
        }
        return participants.save(new Participant(branches.libraryOrg(branch), branch, numbering.next("DN", 5),
                candidate, thisYear())).id();
    }

    /** Everybody in the organisation with this phone number or this e-mail address; either may be null. */
    @Transactional(readOnly = true)
    public Set<ParticipantId> withPhoneOrEmail(PhoneNumber phone, String email) {
        Set<ParticipantId> found = new LinkedHashSet<>();
        if (phone != null) {
            participants.findByPhone(phone).forEach(participant -> found.add(participant.id()));
        }
        String address = EmailAddress.normal(email);
        if (address != null) {
            participants.findByEmail(address).forEach(participant -> found.add(participant.id()));
        }
        return found;
    }

    /** Everybody with this phone number, this e-mail address or this birth year; who of them it is, is not said. */
    @Transactional(readOnly = true)
    public Set<ParticipantId> maybe(Candidate person) {
        Set<ParticipantId> found = withPhoneOrEmail(person.phone(), person.email());
        if (person.birthYear() != null) {
            participants.findByBirthYear(person.birthYear()).forEach(participant -> found.add(participant.id()));
        }
        return found;
    }

    /** Makes others with the same phone number or e-mail address wait until this transaction ends. */
    public void lockContact(PhoneNumber phone, String email) {
        contactLock.take(phone, EmailAddress.normal(email));
    }

    @Transactional(readOnly = true)
    public Person person(ParticipantId id) {
        return participant(id).person();
    }

    /** Refused as long as the person has not agreed to be registered. */
    public void register(ParticipantId id, RegistrationFacts facts) {
        Optional<Consent> consent = latest(id, ConsentPurpose.REGISTRATION, null)
                .filter(given -> given.decision() == ConsentDecision.GIVEN);
        participant(id).register(facts, consent.isPresent(), thisYear());
        if (participant(id).isUnder(16, thisYear()) && consent.filter(Consent::isByParent).isEmpty()) {
            throw Refusal.conflict("BY_PARENT", "Onder de 16 jaar geeft een ouder toestemming. Begin opnieuw met de uitleg.");
        }
    }

    public void updateContact(ParticipantId id, Candidate contact) {
        participant(id).updateContact(contact);
    }

    public void moveTo(ParticipantId id, String municipalityCode) {
        if (!branches.knows(municipalityCode)) {
            throw Refusal.invalid("newMunicipality", "UNKNOWN_MUNICIPALITY", "Deze gemeente kennen we niet.");
        }
        participant(id).moveTo(municipalityCode);
    }

    /** The number on which the person can be reached from now on. */
    public void changePhone(ParticipantId id, PhoneNumber phone) {
        participant(id).changePhone(phone);
    }

    /** Adds a decision; the last one per purpose and receiver counts. */
    public void recordConsent(ParticipantId id, ConsentGiven given) {
        consentLock.change(id);
        consents.save(new Consent(id, given, participant(id).isUnder(16, thisYear()), clock.instant(), user.id()));
        if (given.decision() != ConsentDecision.GIVEN) {
            events.publishEvent(new ConsentNotGiven(id, given.purpose()));
        }
    }

    /**
     * What is done in this transaction with the consents of this person is done before the next decision or
     * after the last one, never meanwhile. To be called before anything about the person is read.
     */
    public void holdConsents(ParticipantId id) {
        consentLock.use(id);
    }

    /** The decision that counts now; empty when there is none or it has expired. */
    @Transactional(readOnly = true)
    public Optional<ConsentDecision> consent(ParticipantId id, ConsentPurpose purpose, UUID receiver) {
        return latest(id, purpose, receiver).map(Consent::decision);
    }

    /** All that the person decided, the latest first. */
    @Transactional(readOnly = true)
    public List<DecisionTaken> decisions(ParticipantId id) {
        return consents.findByParticipantIdOrderByIdDesc(id).stream().map(Consent::taken).toList();
    }

    /** What this partner may hear; empty when the person was never asked. */
    @Transactional(readOnly = true)
    public Optional<FeedbackLevel> feedbackLevel(ParticipantId id, UUID partnerId) {
        return latest(id, ConsentPurpose.FEEDBACK_TO_REFERRER, partnerId).map(Consent::allowedFeedback);
    }

    /** Removes for good everything that says who this is. Harmless when done already. */
    public void discard(ParticipantId id) {
        consentLock.change(id);
        participant(id).erase();
    }

    private Optional<Consent> latest(ParticipantId id, ConsentPurpose purpose, UUID receiver) {
        return consents.findByParticipantIdOrderByIdDesc(id).stream()
                .filter(consent -> consent.is(purpose, receiver))
                .findFirst()
                .filter(consent -> consent.isValidOn(LocalDate.now(clock)));
    }

    private Participant participant(ParticipantId id) {
        return participants.findById(id).orElseThrow(() -> Refusal.notFound("Deze deelnemer kennen we niet."));
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
