package nl.wegwijs.volunteer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import nl.wegwijs.partner.PartnerId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface InternRepository extends Repository<Intern, InternId> {

    Intern save(Intern intern);

    Optional<Intern> findById(InternId id);

    Optional<Intern> findByFormMark(UUID mark);

    /** Holds the row: who stops at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Intern> findForChangeById(InternId id);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Intern> findForChangeByNumber(String number);

    List<Intern> findBySchoolOrderByNumberDesc(PartnerId school);

    boolean existsByInternshipAndStateIn(InternshipId internship, Collection<InternState> states);

    List<Intern> findByStateIn(Collection<InternState> states);

    void delete(Intern intern);
}
