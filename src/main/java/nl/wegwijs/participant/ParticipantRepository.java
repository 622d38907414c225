package nl.wegwijs.participant;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

import nl.wegwijs.library.PhoneNumber;

interface ParticipantRepository extends JpaRepository<Participant, ParticipantId> {

    List<Participant> findByPhone(PhoneNumber phone);

    List<Participant> findByEmail(String email);

    List<Participant> findByBirthYear(Integer birthYear);
}
