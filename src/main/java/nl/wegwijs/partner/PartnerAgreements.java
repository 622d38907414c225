package nl.wegwijs.partner;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;

/** What we and our partners agreed on paper. */
@Service
@Transactional
public class PartnerAgreements {

    private final AgreementRepository agreements;
    private final PartnerRegister partners;
    private final Branches branches;
    private final Numbering numbering;

    PartnerAgreements(AgreementRepository agreements, PartnerRegister partners, Branches branches, Numbering numbering) {
        this.agreements = agreements;
        this.partners = partners;
        this.branches = branches;
        this.numbering = numbering;
    }

    /** The last day may be null. */
    public void record(PartnerId id, AgreementKind kind, LocalDate startsOn, LocalDate endsOn) {
        Partner partner = partners.find(id);
        agreements.save(new PartnerAgreement(branches.libraryOrg(partner.homeBranch()), partner,
                numbering.next("OV", 3), kind, startsOn, endsOn));
    }

    @Transactional(readOnly = true)
    public boolean hasActive(PartnerId partner, AgreementKind kind, LocalDate day) {
        return agreements.findByPartnerIdAndKind(partner, kind).stream().anyMatch(one -> one.isActiveOn(day));
    }
}
