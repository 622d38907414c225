package nl.wegwijs.course;

/** Fact: a colleague thinks of adopting a programme, or a licence runs out and must be renewed. */
public record AdoptionStarted(AdoptionId adoptionId, boolean renewal) {
}
