package nl.wegwijs.partner;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;

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

    protected ApiClient() {
    }

    ApiClient(String libraryOrgId, BranchId branch, PartnerId partnerId, ApiKey key, LocalDate issuedOn) {
        super(libraryOrgId, branch);
        this.id = ApiClientId.next();
        this.partnerId = partnerId;
        this.keyHash = key.hash();
        this.keyPrefix = key.prefix();
        this.expiresOn = issuedOn.plusMonths(12);
    }

    boolean mayCallOn(LocalDate day) {
        return day.isBefore(expiresOn);
    }

    ApiCaller caller() {
        return new ApiCaller(id, partnerId);
    }
}
