package nl.wegwijs.placement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AttendanceRepository extends Repository<Attendance, Attendance.Key> {

    Attendance save(Attendance attendance);

    /** Harmless when there is none. */
    void deleteById(Attendance.Key key);

    List<Attendance> findByKeyPlacementId(UUID placementId);
}
