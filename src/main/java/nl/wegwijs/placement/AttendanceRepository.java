package nl.wegwijs.placement;

import org.springframework.data.repository.Repository;

interface AttendanceRepository extends Repository<Attendance, Attendance.Key> {

    Attendance save(Attendance attendance);
}
