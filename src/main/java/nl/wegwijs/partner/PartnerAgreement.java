package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** What we and a partner agree on, from the first draft to its last day. Without a last day it goes on. */
@Entity
class PartnerAgreement extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgreementId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<AgreementKind> kinds;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementTerms terms;

    private LocalDate startsOn;

    private LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private PrivacyCheck privacy;

    @JdbcTypeCode(SqlTypes.JSON)
    private FinanceCheck finance;

    private LocalDate sentOn;

    private LocalDate partnerSignedOn;

    private String partnerSignedBy;

    private String wish;

    private LocalDate signedOn;

    private String signedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementEvaluation evaluation;

    private LocalDate evaluatedOn;

    private LocalDate renewalAskedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaced_by"))
    private AgreementId replacedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    protected PartnerAgreement() {
    }

    PartnerAgreement(String libraryOrgId, Partner partner, String number, AgreementTerms terms) {
        this(libraryOrgId, partner, number, AgreementState.DRAFT);
        write(terms);
    }

    private PartnerAgreement(String libraryOrgId, Partner partner, String number, AgreementState state) {
        super(libraryOrgId, partner.homeBranch());
        this.id = AgreementId.next();
        this.number = number;
        this.partnerId = partner.id();
        this.state = state;
    }

    /** One that was signed on paper elsewhere; only its kind and days are known. */
    static PartnerAgreement signedElsewhere(String libraryOrgId, Partner partner, String number, AgreementKind kind,
            LocalDate startsOn, LocalDate endsOn) {
        PartnerAgreement agreement = new PartnerAgreement(libraryOrgId, partner, number, AgreementState.ACTIVE);
        agreement.kinds = Set.of(kind);
        agreement.lasts(startsOn, endsOn);
        return agreement;
    }

    /** Other terms than before, as long as nobody of ours signed. What was checked or signed counts no longer. */
    void draft(AgreementTerms better) {
        if (state != AgreementState.DRAFT) {
            move(AgreementState.DRAFT);
        }
        write(better);
        privacy = null;
        finance = null;
        sentOn = null;
        partnerSignedOn = null;
        partnerSignedBy = null;
    }

    private void write(AgreementTerms agreed) {
        agreed.check();
        terms = agreed;
        kinds = Set.copyOf(agreed.kinds());
        lasts(agreed.startsOn(), agreed.endsOn());
    }

    private void lasts(LocalDate from, LocalDate until) {
        if (until != null && !until.isAfter(from)) {
            throw Refusal.invalid("endsOn", "PERIOD", "Kies een laatste dag die na de eerste dag komt.");
        }
        startsOn = from;
        endsOn = until;
    }

    void checkPrivacy(PrivacyCheck check) {
        move(AgreementState.PRIVACY_CHECK);
        privacy = check;
        if (!check.isFine()) {
            move(AgreementState.DRAFT);
        }
    }

    void checkFinance(FinanceCheck check) {
        finance = check;
    }

    /** The partner may sign; refused when data would be shared that nobody found fine. */
    void offer(LocalDate today) {
        if (sharesData() && (privacy == null || !privacy.isFine())) {
            throw Refusal.conflict("PRIVACY_REJECTED", "De privacytoets is nog niet akkoord.");
        }
        move(AgreementState.TO_SIGN);
        sentOn = today;
        wish = null;
    }

    /** Somebody of the partner signed, in the portal or on paper; who may be null. */
    void signedByPartner(String who, LocalDate today) {
        stays(AgreementState.TO_SIGN);
        if (partnerSignedOn != null) {
            throw Refusal.conflict("SIGNED", "Deze afspraak is al getekend.");
        }
        partnerSignedOn = today;
        partnerSignedBy = who;
    }

    void askOther(String what) {
        stays(AgreementState.TO_SIGN);
        if (partnerSignedOn != null) {
            throw Refusal.conflict("SIGNED", "Deze afspraak is al getekend.");
        }
        wish = what;
        move(AgreementState.DRAFT);
    }

    void sign(String who, LocalDate on, LocalDate today) {
        stays(AgreementState.TO_SIGN);
        if (partnerSignedOn == null) {
            throw Refusal.conflict("PARTNER_FIRST", "De partner heeft nog niet getekend.");
        }
        if (on.isAfter(today)) {
            throw Refusal.invalid("on", "FUTURE", "Kies vandaag of een dag ervoor.");
        }
        signedOn = on;
        signedBy = who;
    }

    void activate() {
        if (signedOn == null) {
            throw Refusal.conflict("NOT_SIGNED", "Deze afspraak is nog niet getekend.");
        }
        move(AgreementState.ACTIVE);
    }

    void abandon() {
        move(AgreementState.ABANDONED);
    }

    void evaluate(AgreementEvaluation talk) {
        if (!state.isInForce()) {
            throw wrongState();
        }
        evaluation = talk;
        evaluatedOn = talk.on();
    }

    /** A new agreement is asked for, or we let this one run out. */
    void decideOnRenewal(boolean renew, LocalDate today) {
        if (!state.isInForce()) {
            throw wrongState();
        }
        renewalAskedOn = today;
        if (renew && state == AgreementState.ACTIVE) {
            move(AgreementState.RENEWING);
        }
    }

    void goesOnAsItIs() {
        if (state == AgreementState.RENEWING) {
            move(AgreementState.ACTIVE);
        }
    }

    void end(LocalDate today) {
        move(AgreementState.ENDED);
        endsOn = today.isAfter(startsOn) ? today : endsOn;
    }

    /** The new one counts from its first day; until then this one does. */
    void replaceBy(PartnerAgreement newer) {
        move(AgreementState.ENDED);
        replacedBy = newer.id;
        endsOn = newer.startsOn.isAfter(startsOn) ? newer.startsOn : null;
    }

    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> kept = new HashMap<>(ownerFields);
        kept.putAll(answers);
        ownerFields = Map.copyOf(kept);
    }

    boolean isActiveOn(LocalDate day) {
        boolean counts = state.isInForce() || replacedBy != null && endsOn != null;
        return counts && !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    boolean isInForce() {
        return state.isInForce();
    }

    boolean isWaitingForPartner() {
        return state == AgreementState.TO_SIGN && partnerSignedOn == null;
    }

    boolean isShown() {
        return state.isInForce() || state == AgreementState.TO_SIGN || state == AgreementState.ENDED;
    }

    boolean isAbout(AgreementKind kind) {
        return kinds.contains(kind);
    }

    boolean coversReferrals() {
        return kinds.stream().anyMatch(AgreementKind::coversReferrals);
    }

    boolean sharesData() {
        return kinds.contains(AgreementKind.DATA_SHARING);
    }

    boolean sharesAKindWith(PartnerAgreement other) {
        return !id.equals(other.id) && kinds.stream().anyMatch(other.kinds::contains);
    }

    boolean isReplaced() {
        return replacedBy != null;
    }

    boolean isOf(PartnerId partner) {
        return partnerId.equals(partner);
    }

    LocalDate renewalAskedOn() {
        return renewalAskedOn;
    }

    /** The day from which the time to the next talk counts. */
    LocalDate lastLookedAt() {
        return evaluatedOn == null ? startsOn : evaluatedOn;
    }

    AgreementId id() {
        return id;
    }

    PartnerId partner() {
        return partnerId;
    }

    AgreementTerms terms() {
        return terms;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    boolean hasCosts() {
        return terms.costCents() > 0;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    AgreementView view() {
        return new AgreementView(id, number, partnerId, branchId(), kinds, terms, privacy, finance, sentOn,
                partnerSignedOn, wish, signedOn, evaluation, startsOn, endsOn, state);
    }

    private void stays(AgreementState where) {
        if (state != where) {
            throw wrongState();
        }
    }

    private void move(AgreementState next) {
        if (!state.leadsTo(next)) {
            throw wrongState();
        }
        state = next;
    }

    private static Refusal wrongState() {
        return Refusal.conflict("AGREEMENT_STATE", "Dat kan nu niet met deze afspraak.");
    }
}
