package nl.wegwijs.placement;

import org.springframework.data.repository.Repository;

interface AttendedSessionRepository extends Repository<AttendedSession, AttendedSession.Key> {

    AttendedSession save(AttendedSession session);

    boolean existsById(AttendedSession.Key key);
}
