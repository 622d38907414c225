package nl.wegwijs.partner;

import java.time.LocalDate;

import nl.wegwijs.library.BranchId;

/** Talks with one partner as forms show them; what is not known yet is null. */
public record ExplorationView(ExplorationId id, String number, PartnerId partner, BranchId branch, HowFound howFound,
        AgreementKind asked, LocalDate revisitOn, PartnerTalk talk, AgreementId agreement, ExplorationState state) {

    @Override
    public String toString() {
        return "Talks " + number;
    }
}
