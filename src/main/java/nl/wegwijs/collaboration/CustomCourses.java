package nl.wegwijs.collaboration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.course.RunId;
import nl.wegwijs.partner.PartnerId;

interface CustomCourses extends Repository<CustomEducation, CustomId> {

    CustomEducation save(CustomEducation custom);

    Optional<CustomEducation> findById(CustomId id);

    Optional<CustomEducation> findByNumber(String number);

    Optional<CustomEducation> findByFormMark(UUID mark);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CustomEducation> findForChangeById(CustomId id);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CustomEducation> findForChangeByNumber(String number);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CustomEducation> findForChangeByRun(RunId run);

    List<CustomEducation> findByPartnerIdOrderByRequestedOnDescNumberDesc(PartnerId partner);
}
