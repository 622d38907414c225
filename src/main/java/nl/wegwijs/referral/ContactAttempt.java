package nl.wegwijs.referral;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One try to speak to the person. There is on purpose no text field. */
@Entity
@Table(name = "contact_attempt")
public class ContactAttempt {

    @Id
    private UUID id;

    private int n;

    @Enumerated(EnumType.STRING)
    private ContactPurpose purpose;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private ContactResult result;

    private Instant callBackAt;

    private boolean endsRound;

    protected ContactAttempt() {
    }

    ContactAttempt(int n, ContactPurpose purpose, ContactChannel channel, Instant at,
            ContactResult result, Instant callBackAt) {
        this.id = UUID.randomUUID();
        this.n = n;
        this.purpose = purpose;
        this.channel = channel;
        this.at = at;
        this.result = result;
        this.callBackAt = callBackAt;
    }

    public int n() {
        return n;
    }

    public ContactPurpose purpose() {
        return purpose;
    }

    public ContactChannel channel() {
        return channel;
    }

    public Instant at() {
        return at;
    }

    public ContactResult result() {
        return result;
    }

    public Instant callBackAt() {
        return callBackAt;
    }

    /** Nothing more was tried for this purpose after it; the next attempt begins anew. */
    boolean endsRound() {
        return endsRound;
    }

    void endRound() {
        endsRound = true;
    }
}
