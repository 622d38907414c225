package nl.wegwijs.volunteer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RequestRepository extends Repository<VolunteerRequest, RequestId> {

    VolunteerRequest save(VolunteerRequest request);

    Optional<VolunteerRequest> findById(RequestId id);

    /** Holds the row: who becomes ready at the same moment is counted after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VolunteerRequest> findForChangeById(RequestId id);

    /** The same, the oldest first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<VolunteerRequest> findForChangeByBranchIdAndFunctionAndStateInOrderByCreatedAt(BranchId branch,
            VolunteerFunction function, Collection<RequestState> states);

    List<VolunteerRequest> findByPartnerAndStateOrderBySentOnDesc(PartnerId partner, RequestState state);
}
