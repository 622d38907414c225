package nl.wegwijs.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;

interface Policies extends Repository<SharedPolicy, PolicyId> {

    SharedPolicy save(SharedPolicy policy);

    Optional<SharedPolicy> findById(PolicyId id);

    /** Holds the row: who changes it at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SharedPolicy> findForChangeById(PolicyId id);

    boolean existsByLibraryOrgIdAndStateIn(String libraryOrgId, Collection<PolicyState> states);

    List<SharedPolicy> findByLibraryOrgIdAndStateIn(String libraryOrgId, Collection<PolicyState> states);

    List<SharedPolicy> findByState(PolicyState state);
}
