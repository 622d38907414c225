package nl.wegwijs.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Refusal;

/** The organisations we work with. */
@Service
@Transactional
public class PartnerRegister {

    private final PartnerRepository partners;
    private final ApiKeys keys;
    private final Branches branches;

    PartnerRegister(PartnerRepository partners, ApiKeys keys, Branches branches) {
        this.partners = partners;
        this.keys = keys;
        this.branches = branches;
    }

    /** A new partner is a prospect until it is activated. */
    public PartnerId add(NewPartner partner) {
        return partners.save(new PartnerOrganisation(branches.libraryOrg(partner.homeBranch()), partner)).id();
    }

    /** How we stand with this organisation. */
    @Transactional(readOnly = true)
    public PartnerRelation relation(PartnerId id) {
        return partner(id).relation();
    }

    /** All organisations that we know, also those with whom we do not work together, by name. */
    @Transactional(readOnly = true)
    public List<Partner> known() {
        return partners.findAllByOrderByName().stream().map(PartnerOrganisation::view).toList();
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

    /** All with whom we work together, by name. */
    @Transactional(readOnly = true)
    public List<Partner> active() {
        return partners.findAllByOrderByName().stream().filter(PartnerOrganisation::isActive)
                .map(PartnerOrganisation::view).toList();
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

    /** Active partners that give courses, by name. */
    @Transactional(readOnly = true)
    public List<Partner> providers() {
        return partners.findAllByOrderByName().stream()
                .filter(PartnerOrganisation::givesCourses)
                .map(PartnerOrganisation::view)
                .toList();
    }

    /** Active partners from whom we may buy a training, by name. */
    @Transactional(readOnly = true)
    public List<Partner> suppliers() {
        return partners.findAllByOrderByName().stream()
                .filter(PartnerOrganisation::sellsTraining)
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

    /** Active partners in this role, by name. */
    @Transactional(readOnly = true)
    public List<Partner> in(PartnerRole role) {
        return partners.findAllByOrderByName().stream().filter(partner -> partner.isIn(role))
                .map(PartnerOrganisation::view).toList();
    }

    /** Whether this partner is active in this role. */
    @Transactional(readOnly = true)
    public boolean isIn(PartnerId id, PartnerRole role) {
        return partner(id).isIn(role);
    }

    /** Lets a system of an active partner in for a year, everywhere. The clear key is not kept. */
    public ApiClientId issueApiKey(PartnerId id, String clearKey) {
        return keys.issue(partner(id), clearKey, Set.of(ApiScope.values()));
    }

    /** A new key for a year; refused when two are valid already. */
    public IssuedKey issueApiKey(PartnerId id, Set<ApiScope> scopes) {
        return keys.issue(partner(id), scopes);
    }

    /** A new key that may do the same. The one before stays valid until it is revoked or expires. */
    public IssuedKey renewApiKey(PartnerId id, ApiClientId key) {
        return keys.renew(partner(id), key);
    }

    /** The next call with this key is refused. */
    public void revokeApiKey(PartnerId id, ApiClientId key) {
        keys.revoke(partner(id), key);
    }

    /** All keys of this partner, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiKeyView> apiKeys(PartnerId id) {
        return keys.of(partner(id));
    }

    /** How often the systems of this partner may call; null for what is usual. */
    public void limitCalls(PartnerId id, CallLimits limits) {
        partner(id).limitCalls(limits);
    }

    /** Empty for an unknown, revoked or expired key. */
    public Optional<ApiCaller> authenticate(String clearKey) {
        return keys.recognise(clearKey).map(client -> new ApiCaller(client.id(), client.partnerId(), client.scopes(),
                partner(client.partnerId()).callLimits()));
    }

    private PartnerOrganisation partner(PartnerId id) {
        return partners.findById(id).orElseThrow(() -> Refusal.notFound("Deze organisatie kennen we niet."));
    }
}
