package nl.wegwijs.partner;

/** Fact: a newer agreement takes the place of this one. */
public record AgreementReplaced(AgreementId agreementId) {
}
