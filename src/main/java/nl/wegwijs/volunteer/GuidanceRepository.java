package nl.wegwijs.volunteer;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface GuidanceRepository extends Repository<VolunteerGuidance, VolunteerId> {

    VolunteerGuidance save(VolunteerGuidance guidance);

    Optional<VolunteerGuidance> findById(VolunteerId id);
}
