package nl.wegwijs.training;

import java.time.LocalDate;

/**
 * What a partner asks for. {@code size} people have {@code minutes} time; the day of an earlier training
 * and the reason may be null; {@code practice} wants to play a part with an actor.
 */
public record TrainingRequest(TrainingTopic topic, String audience, int size, int minutes, LocalDate trainedOn,
        boolean practice, TrainingReason why) {
}
