package nl.wegwijs.participant;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Adds and reads; there is nothing to change or remove. */
interface ConsentRepository extends Repository<Consent, Long> {

    Consent save(Consent consent);

    List<Consent> findByParticipantIdOrderByIdDesc(ParticipantId participantId);
}
