package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.library.BranchId;

/** An agreement as pages and forms show it. Agreements from before there were terms have none. */
public record AgreementView(AgreementId id, String number, PartnerId partner, BranchId branch, Set<AgreementKind> kinds,
        AgreementTerms terms, PrivacyCheck privacy, FinanceCheck finance, LocalDate sentOn, LocalDate partnerSignedOn,
        String wish, LocalDate signedOn, AgreementEvaluation evaluation, LocalDate startsOn, LocalDate endsOn,
        AgreementState state) {

    @Override
    public String toString() {
        return "Agreement " + number;
    }
}
