package nl.wegwijs.learning;

/** Fact: there is something that our people must learn. */
public record TrainingNeeded(NeedId needId, NeedOrigin origin) {
}
