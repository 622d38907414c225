package nl.wegwijs.alignment;

/** Fact: we look at the offer of a branch, and its providers are asked whether it is right. */
public record AlignmentBegun(AlignmentId alignmentId, AlignmentReason reason) {
}
