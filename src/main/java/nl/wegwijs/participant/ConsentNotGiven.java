package nl.wegwijs.participant;

/** Fact: somebody says no to this, or does not want it any longer. */
public record ConsentNotGiven(ParticipantId participantId, ConsentPurpose purpose) {
}
