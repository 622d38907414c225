package nl.wegwijs.course;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;

interface Adoptions extends Repository<Adoption, AdoptionId> {

    Adoption save(Adoption adoption);

    Optional<Adoption> findById(AdoptionId id);

    /** Holds the row: who works on it at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Adoption> findForChangeById(AdoptionId id);

    List<Adoption> findByLibraryOrgIdAndProgrammeAndStateNot(String libraryOrgId, String programme, AdoptionState state);

    List<Adoption> findByState(AdoptionState state);

    boolean existsByRenews(AdoptionId earlier);
}
