package nl.wegwijs.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The way in to one onward referral for a receiver without a login. Only the mark of its token is kept. */
@Entity
class ReceiverLink {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "onward_referral_id"))
    private OnwardReferralId onwardReferralId;

    private String tokenMark;

    private Instant issuedAt;

    private Instant expiresAt;

    private Instant revokedAt;

    private Instant postsFrom;

    private int posts;

    protected ReceiverLink() {
    }

    ReceiverLink(OnwardReferralId onward, String token, Instant now, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.onwardReferralId = onward;
        this.tokenMark = mark(token);
        this.issuedAt = now;
        this.expiresAt = expiresAt;
        this.postsFrom = now;
    }

    /** The token has 256 random bits, so its bare hash cannot be guessed back. */
    static String mark(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    OnwardReferralId onward() {
        return onwardReferralId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
