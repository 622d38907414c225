package nl.wegwijs.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Refusal;

/** The organisations we work with. */
@Service
@Transactional
public class PartnerRegister {

    private final PartnerRepository partners;
    private final ApiClientRepository clients;
    private final Branches branches;
    private final Clock clock;

    PartnerRegister(PartnerRepository partners, ApiClientRepository clients, Branches branches, Clock clock) {
        this.partners = partners;
        this.clients = clients;
        this.branches = branches;
        this.clock = clock;
    }

    /** A new partner is a prospect until it is activated. */
    public PartnerId add(NewPartner partner) {
        return partners.save(new PartnerOrganisation(branches.libraryOrg(partner.homeBranch()), partner)).id();
    }

    public void activate(PartnerId id) {
        partner(id).activate();
    }

    @Transactional(readOnly = true)
    public Partner find(PartnerId id) {
        return partner(id).view();
    }

    /** Whom to call there about a referral. */
    @Transactional(readOnly = true)
    public Optional<PartnerContact> referralContact(PartnerId id) {
        return partner(id).referralContact();
    }

    /** Mail about referrals goes to this work address from now on. */
    public void moveReferralMail(PartnerId id, String workEmail) {
        partner(id).moveReferralMail(workEmail);
    }

    /** Active partners to whom a person may be referred, by name. */
    @Transactional(readOnly = true)
    public List<Partner> receivers() {
        return partners.findAllByOrderByName().stream()
                .filter(PartnerOrganisation::receivesPeople)
                .map(PartnerOrganisation::view)
                .toList();
    }

    /** The active language house that serves this municipality. */
    @Transactional(readOnly = true)
    public Optional<Partner> languageHouseIn(String municipality) {
        return partners.findAllByOrderByName().stream()
                .filter(partner -> partner.receivesPeople() && partner.isLanguageHouseIn(municipality))
                .findFirst().map(PartnerOrganisation::view);
    }

    /** Active partners that send people to us, by name. */
    @Transactional(readOnly = true)
    public List<Partner> referrers() {
        return partners.findAllByOrderByName().stream()
                .filter(PartnerOrganisation::sendsPeople)
                .map(PartnerOrganisation::view)
                .toList();
    }

    /** Active partners that propose volunteers or interns to us, by name. */
    @Transactional(readOnly = true)
    public List<Partner> volunteerSources() {
        return partners.findAllByOrderByName().stream()
                .filter(PartnerOrganisation::proposesVolunteers)
                .map(PartnerOrganisation::view)
                .toList();
    }

    /** Lets a system of an active partner in for a year. The clear key is not kept. */
    public ApiClientId issueApiKey(PartnerId id, String clearKey) {
        PartnerOrganisation partner = partner(id);
        if (!partner.isActive()) {
            throw Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner.");
        }
        return clients.save(new ApiClient(partner.libraryOrgId(), partner.branchId(), id, ApiKey.of(clearKey),
                LocalDate.now(clock))).caller().clientId();
    }

    /** Empty for an unknown or expired key. */
    public Optional<ApiCaller> authenticate(String clearKey) {
        Optional<ApiCaller> caller = clients.findByKeyHash(ApiKey.of(clearKey).hash())
                .filter(client -> client.mayCallOn(LocalDate.now(clock)))
                .map(ApiClient::caller);
        Instant now = clock.instant();
        caller.ifPresent(known -> clients.used(known.clientId(), now, now.minus(Duration.ofHours(1))));
        return caller;
    }

    private PartnerOrganisation partner(PartnerId id) {
        return partners.findById(id).orElseThrow(() -> Refusal.notFound("Deze organisatie kennen we niet."));
    }
}
