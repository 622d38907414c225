package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** That we and a partner agreed on something, from one day to another. Without a last day it goes on. */
@Entity
class PartnerAgreement extends BranchRecord {

    @Id
    private UUID id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    private LocalDate startsOn;

    private LocalDate endsOn;

    protected PartnerAgreement() {
    }

    PartnerAgreement(String libraryOrgId, Partner partner, String number, AgreementKind kind, LocalDate startsOn,
            LocalDate endsOn) {
        super(libraryOrgId, partner.homeBranch());
        if (endsOn != null && !endsOn.isAfter(startsOn)) {
            throw Refusal.invalid("endsOn", "PERIOD", "Kies een laatste dag die na de eerste dag komt.");
        }
        this.id = UUID.randomUUID();
        this.number = number;
        this.partnerId = partner.id();
        this.kind = kind;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    boolean isActiveOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
}
