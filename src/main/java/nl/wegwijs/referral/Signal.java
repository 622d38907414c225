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

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserId;

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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_user_id"))
    private PartnerUserId partnerUserId;

    private UUID formMark;

    private String groupNumber;

    private String partnerReference;

    @JdbcTypeCode(SqlTypes.JSON)
    private Candidate candidate;

    @Enumerated(EnumType.STRING)
    private ConsentAtSource consentAtSource;

    private LocalDate consentOn;

    private boolean personKnows;

    private boolean contactLoop;

    @Embedded
    private Told told;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields;

    @Enumerated(EnumType.STRING)
    private AreaChoice areaChoice;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "transfer_partner_id"))
    private PartnerId transferPartner;

    @Enumerated(EnumType.STRING)
    private RejectReason rejectReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "alternative_offering_id"))
    private OfferingId alternative;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> otherPersons = Set.of();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reopens_case_id"))
    private CaseId reopens;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "sealed_candidate")
    private Candidate sealed;

    @Enumerated(EnumType.STRING)
    private UndoReason undoReason;

    protected Signal() {
    }

    Signal(String number, String libraryOrgId, BranchId branch, NewSignal signal, Instant now) {
        super(libraryOrgId, branch);
        this.id = SignalId.next();
        this.number = number;
        this.statusSince = now;
        this.receivedAt = now;
        this.source = signal.source();
        this.channel = signal.channel();
        this.partnerId = signal.partnerId();
        this.consentAtSource = signal.consentAtSource();
        this.consentOn = signal.consentOn();
        this.personKnows = signal.personKnows() || signal.source().isPersonPresent();
        this.candidate = signal.candidate();
        this.partnerReference = signal.partnerReference();
        this.contactLoop = signal.contactLoop();
        this.told = Told.by(signal);
        this.ownerFields = signal.ownerFields();
        if (!signal.mayKeepPerson()) {
            forgetAllButReference();
        }
        if (consentAtSource == ConsentAtSource.NO) {
            partnerReference = null;
        }
    }

    /** Somebody at the partner filled in this one form. */
    void sentBy(PartnerUserId user, UUID form) {
        partnerUserId = user;
        formMark = form;
    }

    /** Named for the group of a custom course; null when for none. */
    void joins(String group) {
        groupNumber = group;
    }

    String groupNumber() {
        return groupNumber;
    }

    /** Null leaves out nobody. */
    boolean isSentBy(PartnerUserId user) {
        return user == null || user.equals(partnerUserId);
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

    void staysIncomplete() {
        if (status != SignalStatus.NEEDS_INFO) {
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

    /** The offering where the person may better go can be null. */
    void decline(RejectReason reason, OfferingId betterElsewhere, Instant now) {
        reject(reason, now);
        alternative = betterElsewhere;
    }

    void expire(Instant now) {
        moveTo(SignalStatus.EXPIRED, now);
    }

    /** Takes in what the partner told later; keeps a person only with a yes that the person knows of. */
    void complete(InfoAnswer answer, Instant now) {
        staysIncomplete();
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
        staysIncomplete();
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

    /** The person is sealed, so that the signal can get it back when this was a mistake. */
    void mergeInto(CaseId existing, Candidate person, Instant now) {
        moveTo(SignalStatus.MERGED, now);
        caseId = existing;
        handOverPerson();
        sealed = person;
    }

    void unmerge(UndoReason why, Instant now) {
        if (status != SignalStatus.MERGED) {
            throw Refusal.conflict("NOT_MERGED", "Dit signaal is niet samengevoegd.");
        }
        if (sealed == null) {
            throw Refusal.conflict("TOO_LATE_TO_UNDO",
                    "Deze samenvoeging is te lang geleden om ongedaan te maken. Maak een nieuw signaal.");
        }
        moveTo(SignalStatus.SUBMITTED, now);
        isNotTheOneOf(caseId);
        caseId = null;
        candidate = sealed;
        sealed = null;
        undoReason = why;
    }

    void forgetSealed() {
        sealed = null;
    }

    /** About somebody whose case is closed: the new case follows on that one. */
    void reopens(CaseId closed) {
        staysSubmitted();
        reopens = closed;
    }

    CaseId reopens() {
        return reopens;
    }

    void forgetUrgentKind() {
        told = told.withoutUrgentKind();
    }

    /** Who takes it back leaves us no reason to know the person; the partner keeps its own reference. */
    void withdraw(Instant now) {
        if (!status.leadsTo(SignalStatus.WITHDRAWN)) {
            throw Refusal.conflict("SIGNAL_MOVED_ON",
                    "Dit signaal kunt u niet meer intrekken. Is er al een traject? Kies dan ‘Traject wijzigen’.");
        }
        moveTo(SignalStatus.WITHDRAWN, now);
        forgetAllButReference();
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
        sealed = null;
        told = Told.nothing();
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

    PartnerUserId partnerUserId() {
        return partnerUserId;
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

    Told told() {
        return told;
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
