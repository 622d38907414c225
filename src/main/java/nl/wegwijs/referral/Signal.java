package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;

/**
 * A message that somebody may need help. It holds the person only as long as nobody else does:
 * without consent never, and not after a case took the person over.
 */
@Entity
class Signal extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SignalId id;

    private String number;

    @Enumerated(EnumType.STRING)
    private SignalStatus status = SignalStatus.SUBMITTED;

    private Instant statusSince;

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private SignalSource source;

    @Enumerated(EnumType.STRING)
    private SignalChannel channel;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private String partnerReference;

    @JdbcTypeCode(SqlTypes.JSON)
    private Candidate candidate;

    @Enumerated(EnumType.STRING)
    private ConsentAtSource consentAtSource;

    private LocalDate consentOn;

    private boolean personKnows;

    private boolean contactLoop;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<SkillDomain> needDomains;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Indicator> indicators;

    @JdbcTypeCode(SqlTypes.JSON)
    private Screening screening;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reverse reverse;

    private boolean urgency;

    @Enumerated(EnumType.STRING)
    private UrgentHint urgentHint;

    private LocalDate deadline;

    private String note;

    private boolean warmContactOffered;

    private boolean canIntakeNow;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields;

    @Enumerated(EnumType.STRING)
    private AreaChoice areaChoice;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "transfer_partner_id"))
    private PartnerId transferPartner;

    @Enumerated(EnumType.STRING)
    private RejectReason rejectReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> otherPersons = Set.of();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    protected Signal() {
    }

    Signal(String number, String libraryOrgId, BranchId branch, NewSignal told, Instant now) {
        super(libraryOrgId, branch);
        this.id = SignalId.next();
        this.number = number;
        this.statusSince = now;
        this.receivedAt = now;
        this.source = told.source();
        this.channel = told.channel();
        this.partnerId = told.partnerId();
        this.consentAtSource = told.consentAtSource();
        this.consentOn = told.consentOn();
        this.personKnows = told.personKnows() || told.source().isPersonPresent();
        this.candidate = told.candidate();
        this.partnerReference = told.partnerReference();
        this.contactLoop = told.contactLoop();
        this.needDomains = told.needDomains();
        this.indicators = told.indicators();
        this.screening = told.screening();
        this.reverse = told.reverse();
        this.urgency = told.urgency();
        this.urgentHint = told.urgentHint();
        this.deadline = told.deadline();
        this.note = told.note();
        this.warmContactOffered = told.warmContactOffered();
        this.canIntakeNow = told.canIntakeNow();
        this.ownerFields = told.ownerFields();
        if (!told.mayKeepPerson()) {
            forgetAllButReference();
        }
        if (consentAtSource == ConsentAtSource.NO) {
            partnerReference = null;
        }
    }

    /** Moves to a next status; refuses what the table of statuses does not know. */
    private void moveTo(SignalStatus next, Instant now) {
        if (!status.leadsTo(next)) {
            throw movedOn();
        }
        status = next;
        statusSince = now;
    }

    void staysSubmitted() {
        if (status != SignalStatus.SUBMITTED) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("SIGNAL_MOVED_ON", "Dit signaal is al verder. Ververs uw takenlijst.");
    }

    void askInfo(Instant now) {
        moveTo(SignalStatus.NEEDS_INFO, now);
    }

    void countAnonymously(Instant now) {
        moveTo(SignalStatus.ANONYMOUS_COUNTED, now);
        forgetAllButReference();
        partnerReference = null;
    }

    void reject(RejectReason reason, Instant now) {
        moveTo(SignalStatus.REJECTED, now);
        rejectReason = reason;
    }

    void expire(Instant now) {
        moveTo(SignalStatus.EXPIRED, now);
    }

    /** Takes in what the partner told later; keeps a person only with a yes that the person knows of. */
    void complete(InfoAnswer answer, Instant now) {
        moveTo(SignalStatus.SUBMITTED, now);
        consentAtSource = answer.consentAtSource();
        consentOn = answer.consentOn();
        personKnows = answer.personKnows();
        if (source.isPersonPresent() || consentAtSource.isYes() && personKnows) {
            candidate = answer.candidate() == null ? candidate : answer.candidate();
            contactLoop = answer.contactLoop();
        }
    }

    void declinedByPerson(Instant now) {
        moveTo(SignalStatus.SUBMITTED, now);
        consentAtSource = ConsentAtSource.NO;
        forgetAllButReference();
        partnerReference = null;
    }

    void choose(AreaChoice choice, PartnerId partnerThere, Instant now) {
        areaChoice = choice;
        transferPartner = choice == AreaChoice.TRANSFER ? partnerThere : null;
        if (choice == AreaChoice.INFORM_ONLY) {
            reject(RejectReason.OUT_OF_AREA, now);
        }
    }

    void isNotTheOneOf(CaseId other) {
        Set<UUID> all = new HashSet<>(otherPersons);
        all.add(other.value());
        otherPersons = all;
    }

    boolean maybeTheOneOf(CaseId other) {
        return !otherPersons.contains(other.value());
    }

    void handleIn(BranchId branch) {
        moveToBranch(branch);
    }

    void acceptInto(CaseId opened, Instant now) {
        moveTo(SignalStatus.ACCEPTED, now);
        caseId = opened;
        handOverPerson();
    }

    void mergeInto(CaseId existing, Instant now) {
        moveTo(SignalStatus.MERGED, now);
        caseId = existing;
        handOverPerson();
    }

    private void handOverPerson() {
        candidate = null;
        ownerFields = Map.of();
    }

    /** Nothing is left that says who this was about or what that person is like. */
    void forgetPerson() {
        forgetAllButReference();
        partnerReference = null;
    }

    private void forgetAllButReference() {
        candidate = null;
        needDomains = Set.of();
        indicators = Set.of();
        screening = null;
        reverse = null;
        urgency = false;
        urgentHint = UrgentHint.NONE;
        deadline = null;
        note = null;
        ownerFields = Map.of();
    }

    void keepOwnerFields(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(fields);
        ownerFields = all;
    }

    List<MissingFact> missing() {
        boolean consentNeeded = !source.isPersonPresent();
        return List.of(MissingFact.values()).stream().filter(fact -> switch (fact) {
            case PERSON_KNOWS -> consentNeeded && !personKnows;
            case CONSENT -> consentNeeded && !consentAtSource.isYes();
            case CANDIDATE -> candidate == null;
        }).toList();
    }

    boolean hasContactData() {
        return candidate != null && candidate.phone() != null;
    }

    boolean isHelpedOutOfArea() {
        return areaChoice == AreaChoice.HELP;
    }

    boolean isDecidedAboutArea() {
        return areaChoice != null;
    }

    boolean isAtDesk() {
        return channel == SignalChannel.WALK_IN;
    }

    SignalId id() {
        return id;
    }

    String number() {
        return number;
    }

    SignalStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    SignalSource source() {
        return source;
    }

    SignalChannel channel() {
        return channel;
    }

    PartnerId partnerId() {
        return partnerId;
    }

    String partnerReference() {
        return partnerReference;
    }

    Candidate candidate() {
        return candidate;
    }

    ConsentAtSource consentAtSource() {
        return consentAtSource;
    }

    LocalDate consentOn() {
        return consentOn;
    }

    boolean personKnows() {
        return personKnows;
    }

    boolean contactLoop() {
        return contactLoop;
    }

    Set<SkillDomain> needDomains() {
        return needDomains;
    }

    Set<Indicator> indicators() {
        return indicators;
    }

    Screening screening() {
        return screening;
    }

    Reverse reverse() {
        return reverse;
    }

    boolean urgency() {
        return urgency;
    }

    UrgentHint urgentHint() {
        return urgentHint;
    }

    LocalDate deadline() {
        return deadline;
    }

    String note() {
        return note;
    }

    boolean warmContactOffered() {
        return warmContactOffered;
    }

    boolean canIntakeNow() {
        return canIntakeNow;
    }

    Map<String, Object> ownerFields() {
        return ownerFields;
    }

    PartnerId transferPartner() {
        return transferPartner;
    }

    CaseId caseId() {
        return caseId;
    }
}
