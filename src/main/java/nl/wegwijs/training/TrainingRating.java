package nl.wegwijs.training;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.domain.Persistable;

/** What somebody who was there thought of it. The mark is of one form that was sent; nobody knows who sent it. */
@Entity
class TrainingRating implements Persistable<UUID> {

    @Id
    private UUID mark;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "training_id"))
    private TrainingId trainingId;

    private int score;

    private String remember;

    private String improve;

    protected TrainingRating() {
    }

    TrainingRating(UUID mark, TrainingId training, int score, String remember, String improve) {
        this.mark = mark;
        this.trainingId = training;
        this.score = score;
        this.remember = remember;
        this.improve = improve;
    }

    int score() {
        return score;
    }

    String remember() {
        return remember;
    }

    String improve() {
        return improve;
    }

    @Override
    public UUID getId() {
        return mark;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
