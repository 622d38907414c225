package nl.wegwijs.partner;

/** Fact: the partner may read and sign an agreement. */
public record AgreementOffered(AgreementId agreementId) {
}
