package nl.wegwijs.referral;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** One coded message in the thread of one signal. Is never changed. */
@Entity
class ReferrerFeedback {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signal_id"))
    private SignalId signalId;

    private int n;

    @Enumerated(EnumType.STRING)
    private FeedbackEvent event;

    @Enumerated(EnumType.STRING)
    private FeedbackScope scope;

    @Enumerated(EnumType.STRING)
    private PartnerStatus code;

    private Instant at;

    protected ReferrerFeedback() {
    }

    ReferrerFeedback(SignalId signalId, int n, FeedbackEvent event, FeedbackScope scope, PartnerStatus code,
            Instant at) {
        this.id = UUID.randomUUID();
        this.signalId = signalId;
        this.n = n;
        this.event = event;
        this.scope = scope;
        this.code = code;
        this.at = at;
    }

    SignalId signalId() {
        return signalId;
    }

    FeedbackEvent event() {
        return event;
    }

    int n() {
        return n;
    }

    PartnerStatus code() {
        return code;
    }

    Instant at() {
        return at;
    }
}
