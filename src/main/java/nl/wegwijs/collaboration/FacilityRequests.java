package nl.wegwijs.collaboration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

interface FacilityRequests extends Repository<FacilityRequest, FacilityId> {

    FacilityRequest save(FacilityRequest request);

    Optional<FacilityRequest> findById(FacilityId id);

    Optional<FacilityRequest> findByNumber(String number);

    Optional<FacilityRequest> findByFormMark(UUID mark);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FacilityRequest> findForChangeById(FacilityId id);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FacilityRequest> findForChangeByNumber(String number);

    List<FacilityRequest> findByPartnerIdOrderByRequestedOnDescNumberDesc(PartnerId partner);

    List<FacilityRequest> findByBranchIdAndState(BranchId branch, FacilityState state);
}
