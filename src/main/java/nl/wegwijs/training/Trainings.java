package nl.wegwijs.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import nl.wegwijs.partner.PartnerId;

interface Trainings extends Repository<RecognitionTraining, TrainingId> {

    RecognitionTraining save(RecognitionTraining training);

    Optional<RecognitionTraining> findById(TrainingId id);

    Optional<RecognitionTraining> findByNumber(String number);

    Optional<RecognitionTraining> findByFormMark(UUID mark);

    Optional<RecognitionTraining> findByEvaluationToken(String token);

    List<RecognitionTraining> findByPartnerIdOrderByRequestedOnDescNumberDesc(PartnerId partner);
}
