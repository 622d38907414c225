package nl.wegwijs.alignment;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.partner.PartnerId;

interface Confirmations extends Repository<OfferConfirmation, ConfirmationId> {

    OfferConfirmation save(OfferConfirmation confirmation);

    Optional<OfferConfirmation> findById(ConfirmationId id);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OfferConfirmation> findForChangeById(ConfirmationId id);

    List<OfferConfirmation> findByAlignmentId(AlignmentId alignment);

    /** The same as by id, of one partner. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<OfferConfirmation> findForChangeByPartnerIdAndState(PartnerId partner, ConfirmationState state);

    boolean existsByPartnerIdAndState(PartnerId partner, ConfirmationState state);
}
