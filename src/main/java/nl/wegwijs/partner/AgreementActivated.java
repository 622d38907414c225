package nl.wegwijs.partner;

/** Fact: both signed, and the agreement is in force. */
public record AgreementActivated(AgreementId agreementId) {
}
