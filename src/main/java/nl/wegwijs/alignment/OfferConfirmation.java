package nl.wegwijs.alignment;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** The question to one provider whether what we know of its offer is right. */
@Entity
class OfferConfirmation extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConfirmationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "alignment_id"))
    private AlignmentId alignmentId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private ConfirmationState state;

    protected OfferConfirmation() {
    }

    OfferConfirmation(String libraryOrgId, BranchId branch, AlignmentId alignment, PartnerId partner) {
        super(libraryOrgId, branch);
        this.id = ConfirmationId.next();
        this.alignmentId = alignment;
        this.partnerId = partner;
        this.state = ConfirmationState.WAITING;
    }

    void confirm(LocalDate today) {
        answer(ConfirmationState.CONFIRMED);
        answeredOn = today;
    }

    void staysSilent() {
        answer(ConfirmationState.SILENT);
    }

    private void answer(ConfirmationState heard) {
        if (state != ConfirmationState.WAITING) {
            throw Refusal.conflict("ANSWERED", "Wij weten dit al. Dank u wel.");
        }
        state = heard;
    }

    ConfirmationId id() {
        return id;
    }

    PartnerId partner() {
        return partnerId;
    }

    ConfirmationState state() {
        return state;
    }

    ConfirmationView view() {
        return new ConfirmationView(id, alignmentId, partnerId, branchId(), state);
    }
}
