package nl.wegwijs.correspondence;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserId;

/** A work address of which a mail server said that it takes no mail. Gone once somebody put that right. */
@Entity
class RefusedAddress extends BranchRecord {

    @Id
    private String address;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_user_id"))
    private PartnerUserId user;

    private Instant refusedAt;

    private LocalDate keptUntil;

    protected RefusedAddress() {
    }

    RefusedAddress(OutgoingMessage message, Reader reader, Instant now, LocalDate keptUntil) {
        super(message.libraryOrgId(), message.branchId());
        this.address = reader.mark();
        this.partner = message.partner();
        this.user = reader.user();
        this.refusedAt = now;
        this.keptUntil = keptUntil;
    }

    String address() {
        return address;
    }

    PartnerId partner() {
        return partner;
    }

    /** Null when it is the address of the partner's contact. */
    PartnerUserId user() {
        return user;
    }

    Instant refusedAt() {
        return refusedAt;
    }
}
