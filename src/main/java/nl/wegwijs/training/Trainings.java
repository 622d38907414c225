package nl.wegwijs.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.partner.PartnerId;

interface Trainings extends Repository<RecognitionTraining, TrainingId> {

    RecognitionTraining save(RecognitionTraining training);

    Optional<RecognitionTraining> findById(TrainingId id);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RecognitionTraining> findForChangeById(TrainingId id);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RecognitionTraining> findForChangeByNumber(String number);

    Optional<RecognitionTraining> findByNumber(String number);

    Optional<RecognitionTraining> findByFormMark(UUID mark);

    Optional<RecognitionTraining> findByEvaluationToken(String token);

    List<RecognitionTraining> findByPartnerIdOrderByRequestedOnDescNumberDesc(PartnerId partner);
}
