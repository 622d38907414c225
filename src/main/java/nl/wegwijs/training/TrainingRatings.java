package nl.wegwijs.training;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface TrainingRatings extends Repository<TrainingRating, UUID> {

    TrainingRating save(TrainingRating rating);

    boolean existsById(UUID mark);

    List<TrainingRating> findByTrainingId(TrainingId training);
}
