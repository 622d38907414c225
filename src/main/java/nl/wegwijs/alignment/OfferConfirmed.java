package nl.wegwijs.alignment;

/** Fact: a provider said in the portal whether its offer is right. */
public record OfferConfirmed(ConfirmationId confirmationId) {
}
