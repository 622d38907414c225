package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.NewPartner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerCategory;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;

/** Two branches, a municipality that nobody serves, and partners; every person gets a number of its own. */
class Town {

    // Other tests share the database and count from below.
    private static final AtomicInteger NEXT_PHONE = new AtomicInteger(40_001);

    final String municipality;
    final String otherMunicipality;
    final String farMunicipality;
    final BranchId branch;
    final BranchId otherBranch;
    final PartnerId uwv;
    final PartnerId neighbourhoodTeam;
    final String uwvKey = "uwv-" + UUID.randomUUID();
    final String teamKey = "team-" + UUID.randomUUID();

    private final PartnerRegister partners;
    private final PartnerAgreements agreements;
    private final Clock clock;

    Town(Branches branches, PartnerRegister partners, PartnerAgreements agreements, Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.clock = clock;
        municipality = LibraryFixtures.aMunicipality(branches);
        otherMunicipality = LibraryFixtures.aMunicipality(branches);
        farMunicipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
        otherBranch = LibraryFixtures.aBranchBeside(branches, branch, otherMunicipality);
        uwv = aPartner("UWV", PartnerType.UWV, false);
        neighbourhoodTeam = aPartner("Wijkteam", PartnerType.NEIGHBOURHOOD_TEAM, true);
        partners.issueApiKey(uwv, uwvKey);
        partners.issueApiKey(neighbourhoodTeam, teamKey);
    }

    private PartnerId aPartner(String name, PartnerType type, boolean warm) {
        PartnerId id = partners.add(new NewPartner(name, type, PartnerCategory.AGENCY, Set.of(PartnerRole.REFERRER),
                Set.of(Theme.WORK), Set.of(TargetGroup.GENERAL), Set.of(municipality), branch, warm,
                List.of(aContact())));
        partners.activate(id);
        agreements.record(id, AgreementKind.DATA_SHARING, LocalDate.EPOCH, null);
        return id;
    }

    private static PartnerContact aContact() {
        return new PartnerContact("Jo de Werker", "consulent", "jo@example.org", "0600000099", true);
    }

    /** Somebody from here whom nobody sent before. */
    Candidate aPerson(String givenName) {
        return ReferralFixtures.aPerson(givenName, aPhone(), municipality);
    }

    Candidate aPersonFrom(String municipalityCode) {
        return ReferralFixtures.aPerson("Olga", aPhone(), municipalityCode);
    }

    String aPhone() {
        return "06" + (10_000_000 + NEXT_PHONE.getAndIncrement());
    }

    /** A signal with consent of yesterday. */
    ReferralFixtures aSignalOf(PartnerId sender) {
        return ReferralFixtures.aSignal().from(sender).about(aPerson("Hennie"))
                .consented(ConsentAtSource.YES_SPOKEN, yesterday());
    }

    LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }
}
