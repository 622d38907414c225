package nl.wegwijs.collaboration;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.course.RunId;
import nl.wegwijs.partner.PartnerId;

interface JointCourses extends Repository<JointCourse, JointId> {

    JointCourse save(JointCourse joint);

    Optional<JointCourse> findById(JointId id);

    Optional<JointCourse> findByNumber(String number);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<JointCourse> findForChangeById(JointId id);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<JointCourse> findForChangeByNumber(String number);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<JointCourse> findForChangeByRun(RunId run);

    List<JointCourse> findByPartnerIdOrderByBegunOnDescNumberDesc(PartnerId partner);
}
