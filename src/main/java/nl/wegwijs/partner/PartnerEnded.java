package nl.wegwijs.partner;

/** Fact: we no longer work together with this partner. */
public record PartnerEnded(PartnerId partnerId) {
}
