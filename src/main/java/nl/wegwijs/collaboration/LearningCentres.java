package nl.wegwijs.collaboration;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface LearningCentres extends Repository<LearningCentre, UUID> {

    LearningCentre save(LearningCentre centre);
}
