package nl.wegwijs.collaboration;

/** Fact: the partner does not want it any more. */
public record CustomCalledOff(CustomId customId) {
}
