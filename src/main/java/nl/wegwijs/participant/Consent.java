package nl.wegwijs.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import nl.wegwijs.library.Refusal;

/** One decision of a person. Never rewritten: a later decision is a later row, and that one counts. */
@Entity
@Immutable
class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private ConsentDecision decision;

    private UUID receiverPartnerId;

    @Enumerated(EnumType.STRING)
    private FeedbackLevel feedbackLevel;

    @Enumerated(EnumType.STRING)
    private ConsentMethod method;

    private String language;

    private String textVersion;

    private boolean teachBackDone;

    @Enumerated(EnumType.STRING)
    private LegalBasis legalBasis;

    private LocalDate expiresOn;

    private Instant at;

    private String explainedBy;

    protected Consent() {
    }

    Consent(ParticipantId participantId, ConsentGiven given, boolean under16, Instant at, String explainedBy) {
        if (given.purpose().hasReceiver() == (given.receiver() == null)) {
            throw Refusal.invalid("receiver", "RECEIVER", "Voor deze toestemming hoort wel of juist geen organisatie.");
        }
        if (given.purpose() == ConsentPurpose.FEEDBACK_TO_REFERRER
                && given.decision() == ConsentDecision.GIVEN && given.feedbackLevel() == null) {
            throw Refusal.invalid("feedbackLevel", "REQUIRED", "Kies wat wij aan de verwijzer mogen vertellen.");
        }
        if (under16 && given.decision() == ConsentDecision.GIVEN && given.method() != ConsentMethod.BY_PARENT) {
            throw Refusal.invalid("method", "BY_PARENT", "Onder de 16 jaar geeft een ouder toestemming.");
        }
        this.participantId = participantId;
        this.purpose = given.purpose();
        this.decision = given.decision();
        this.receiverPartnerId = given.receiver();
        this.feedbackLevel = given.feedbackLevel();
        this.method = given.method();
        this.language = given.language();
        this.textVersion = given.textVersion();
        this.teachBackDone = given.teachBackDone();
        this.legalBasis = given.legalBasis();
        this.expiresOn = given.expiresOn();
        this.at = at;
        this.explainedBy = explainedBy;
    }

    boolean isValidOn(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }

    boolean is(ConsentPurpose wanted, UUID receiver) {
        return purpose == wanted && (receiver == null || receiver.equals(receiverPartnerId));
    }

    boolean isByParent() {
        return method == ConsentMethod.BY_PARENT;
    }

    DecisionTaken taken() {
        return new DecisionTaken(at, purpose, decision, receiverPartnerId, feedbackLevel);
    }

    ConsentDecision decision() {
        return decision;
    }

    FeedbackLevel allowedFeedback() {
        return decision == ConsentDecision.GIVEN ? feedbackLevel : FeedbackLevel.NONE;
    }

    LegalBasis legalBasis() {
        return legalBasis;
    }
}
