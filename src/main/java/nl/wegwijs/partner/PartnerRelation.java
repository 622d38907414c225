package nl.wegwijs.partner;

import java.time.LocalDate;

/** How we stand with an organisation. Whom to call there, the last talk and why nothing is on paper may be null. */
public record PartnerRelation(Partner partner, PartnerStatus status, PartnerProfile profile,
        PartnerContact contact, LocalDate lastContactOn, String withoutAgreementBecause) {
}
