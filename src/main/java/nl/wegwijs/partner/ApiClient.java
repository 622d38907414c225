package nl.wegwijs.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** A partner's system with its key. A key lives a year at most; two may live at once. */
@Entity
class ApiClient extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApiClientId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private String keyHash;

    private String keyPrefix;

    private LocalDate expiresOn;

    private Instant lastUsedAt;

    private Instant revokedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<ApiScope> scopes;

    protected ApiClient() {
    }

    ApiClient(PartnerOrganisation partner, ApiKey key, Set<ApiScope> scopes, LocalDate issuedOn) {
        super(partner.libraryOrgId(), partner.branchId());
        if (scopes.isEmpty()) {
            throw Refusal.invalid("scopes", "REQUIRED", "Kies ten minste één ding dat deze sleutel mag.");
        }
        this.id = ApiClientId.next();
        this.partnerId = partner.id();
        this.keyHash = key.hash();
        this.keyPrefix = key.prefix();
        this.scopes = Set.copyOf(scopes);
        this.expiresOn = issuedOn.plusMonths(12);
    }

    boolean mayCallOn(LocalDate day) {
        return revokedAt == null && day.isBefore(expiresOn);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    ApiKeyView view(LocalDate today) {
        return new ApiKeyView(id, keyPrefix, scopes, createdAt(), expiresOn, lastUsedAt, revokedAt != null,
                mayCallOn(today));
    }

    ApiClientId id() {
        return id;
    }

    PartnerId partnerId() {
        return partnerId;
    }

    Set<ApiScope> scopes() {
        return scopes;
    }
}
