package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;

/** An outside organisation with one or more roles; its row belongs to the home branch. */
@Entity
class PartnerOrganisation extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PartnerId id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerType type;

    @Enumerated(EnumType.STRING)
    private PartnerCategory category;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<PartnerRole> roles;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Theme> themes;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<TargetGroup> targetGroups;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> serviceArea;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PartnerContact> contacts;

    private boolean warmByDefault;

    private Integer callsPerMinute;

    private Integer callsPerDay;

    private LocalDate revisitOn;

    private LocalDate lastContactOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> existingUse = Set.of();

    private String withoutAgreementBecause;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    protected PartnerOrganisation() {
    }

    PartnerOrganisation(String libraryOrgId, NewPartner partner) {
        super(libraryOrgId, partner.homeBranch());
        if (partner.name() == null || partner.name().isBlank() || partner.name().length() > 120) {
            throw Refusal.invalid("name", "NAME", "Schrijf een naam van hoogstens 120 tekens.");
        }
        if (partner.roles().isEmpty()) {
            throw Refusal.invalid("roles", "REQUIRED", "Kies ten minste één rol.");
        }
        this.id = PartnerId.next();
        this.name = partner.name();
        this.type = partner.type();
        this.category = partner.category();
        this.roles = Set.copyOf(partner.roles());
        this.themes = Set.copyOf(partner.themes());
        this.targetGroups = Set.copyOf(partner.targetGroups());
        this.serviceArea = Set.copyOf(partner.serviceArea());
        this.contacts = List.copyOf(partner.contacts());
        this.warmByDefault = partner.warmByDefault();
        this.status = PartnerStatus.PROSPECT;
    }

    /** Begins to work together; who refers people to us needs somebody we can call about them. */
    void activate() {
        if (roles.contains(PartnerRole.REFERRER)
                && contacts.stream().noneMatch(PartnerContact::isReferralContact)) {
            throw Refusal.conflict("NO_REFERRAL_CONTACT", "Een verwijzer heeft een contactpersoon nodig.");
        }
        if (!isActive()) {
            move(PartnerStatus.ACTIVE);
        }
    }

    /** We talk about working together; with who works with us already we go on meanwhile. */
    void beginTalks() {
        if (!isActive() && status != PartnerStatus.EXPLORING) {
            move(PartnerStatus.EXPLORING);
        }
    }

    void is(PartnerProfile profile) {
        if (profile.roles().isEmpty()) {
            throw Refusal.invalid("roles", "REQUIRED", "Kies ten minste één rol.");
        }
        roles = Set.copyOf(profile.roles());
        themes = Set.copyOf(profile.themes());
        targetGroups = Set.copyOf(profile.targetGroups());
        serviceArea = Set.copyOf(profile.serviceArea());
        existingUse = Set.copyOf(profile.existingUse());
    }

    void notNow(LocalDate until) {
        move(PartnerStatus.NOT_NOW);
        revisitOn = until;
    }

    void reject() {
        move(PartnerStatus.REJECTED);
    }

    /** Nothing came of it, for now. */
    void stopTalks() {
        if (!isActive()) {
            move(PartnerStatus.PROSPECT);
        }
    }

    void talkedOn(LocalDate day) {
        lastContactOn = day;
    }

    /** From now on this is whom we call about referrals. */
    void talked(PartnerTalk talk) {
        contacts = Stream.concat(contacts.stream().filter(one -> !one.isReferralContact()), Stream.of(talk.contact())).toList();
        lastContactOn = talk.heldOn();
    }

    void agreed(boolean warm) {
        warmByDefault = warm;
        withoutAgreementBecause = null;
        activate();
    }

    /** Works with us though nothing has to be on paper. */
    void worksWithoutAgreement(String because) {
        withoutAgreementBecause = because;
        activate();
    }

    void end() {
        move(PartnerStatus.ENDED);
    }

    private void move(PartnerStatus next) {
        if (!status.leadsTo(next)) {
            throw Refusal.conflict("PARTNER_STATE", "Dat kan nu niet met deze organisatie.");
        }
        status = next;
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other.strip());
    }

    PartnerRelation relation() {
        return new PartnerRelation(view(), status, new PartnerProfile(roles, themes, targetGroups,
                serviceArea, existingUse), referralContact().orElse(null), lastContactOn, withoutAgreementBecause);
    }

    boolean isActive() {
        return status == PartnerStatus.ACTIVE;
    }

    boolean receivesPeople() {
        return isActive() && (roles.contains(PartnerRole.RECEIVER) || roles.contains(PartnerRole.PROVIDER));
    }

    boolean givesCourses() {
        return isActive() && roles.contains(PartnerRole.PROVIDER);
    }

    boolean sellsTraining() {
        return isActive() && (roles.contains(PartnerRole.TRAINING_SUPPLIER) || roles.contains(PartnerRole.PROVIDER));
    }

    boolean isLanguageHouseIn(String municipality) {
        return type == PartnerType.TAALHUIS_ELSEWHERE && serviceArea.contains(municipality);
    }

    boolean sendsPeople() {
        return isActive() && roles.contains(PartnerRole.REFERRER);
    }

    boolean isIn(PartnerRole role) {
        return isActive() && roles.contains(role);
    }

    boolean proposesVolunteers() {
        return isActive() && (roles.contains(PartnerRole.VOLUNTEER_SOURCE) || roles.contains(PartnerRole.INTERN_SOURCE));
    }

    Optional<PartnerContact> referralContact() {
        return contacts.stream().filter(PartnerContact::isReferralContact).findFirst();
    }

    /** Whoever is called about a referral reads mail at this address from now on; where nobody is, the organisation does. */
    void moveReferralMail(String workEmail) {
        Stream<PartnerContact> moved = contacts.stream()
                .map(contact -> contact.isReferralContact() ? contact.withEmail(workEmail) : contact);
        contacts = (referralContact().isPresent() ? moved : Stream.concat(moved,
                Stream.of(new PartnerContact(name, "contactpersoon", workEmail, "niet bekend", true)))).toList();
    }

    /** Null for what is usual. */
    void limitCalls(CallLimits limits) {
        callsPerMinute = limits == null ? null : limits.perMinute();
        callsPerDay = limits == null ? null : limits.perDay();
    }

    CallLimits callLimits() {
        return callsPerMinute == null ? null : new CallLimits(callsPerMinute, callsPerDay);
    }

    PartnerId id() {
        return id;
    }

    Partner view() {
        return new Partner(id, name, type, branchId(), warmByDefault);
    }
}
