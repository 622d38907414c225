package nl.wegwijs.partner;

/** Fact: a partner signed our agreement in the portal, or wants something else in it. */
public record AgreementAnswered(ExplorationId explorationId, boolean signed) {
}
