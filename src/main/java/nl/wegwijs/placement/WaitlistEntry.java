package nl.wegwijs.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;

/**
 * A participant who waits for a seat in any of the advised offerings, or for a volunteer; at most
 * one active per case. Who has the highest score is called first, then who waits longest.
 */
@Entity
@Table(name = "waitlist_entry")
class WaitlistEntry extends BranchRecord {

    private static final int HIGHEST_SCORE = 100;
    private static final int TIMES_TO_KEEP = 2;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WaitlistEntryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private Instant since;

    private boolean forMatch;

    private int priorityScore;

    @Enumerated(EnumType.STRING)
    private WaitlistState state;

    @ElementCollection
    @CollectionTable(name = "waitlist_offering", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "offering_id")
    private Set<UUID> offerings = new HashSet<>();

    private LocalDate lastCalledOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bridging_offering_id"))
    private OfferingId bridging;

    private LocalDate longWaitDueOn;

    private LocalDate longWaitToldOn;

    private int timesKept;

    private String decidedBecause;

    protected WaitlistEntry() {
    }

    WaitlistEntry(String libraryOrgId, BranchId branch, CaseId caseId, List<OfferingId> offerings, boolean forMatch,
            Instant since, LocalDate longWaitDueOn) {
        super(libraryOrgId, branch);
        if (offerings.isEmpty() && !forMatch) {
            throw Refusal.conflict("NO_ADVISED_OFFERING", "Kies eerst een cursus in het leeradvies.");
        }
        this.id = WaitlistEntryId.next();
        this.caseId = caseId;
        this.forMatch = forMatch;
        this.since = since;
        this.longWaitDueOn = longWaitDueOn;
        this.state = WaitlistState.WAITING;
        offerings.forEach(offering -> this.offerings.add(offering.value()));
    }

    void call() {
        move(WaitlistState.OFFERED);
    }

    void waitOn() {
        move(WaitlistState.WAITING);
    }

    void expire() {
        move(WaitlistState.EXPIRED);
    }

    void place() {
        move(WaitlistState.PLACED);
        decidedBecause = null;
    }

    void leave() {
        move(WaitlistState.LEFT);
        decidedBecause = null;
    }

    /** Keeps the place in line, but for a volunteer or for a course from now on. */
    void waitFor(boolean match) {
        forMatch = match;
    }

    /** Between 0 and 100. */
    void rank(int score) {
        priorityScore = Math.max(0, Math.min(HIGHEST_SCORE, score));
    }

    /** Somebody spoke with the person; what bridges the wait may be null. */
    void called(LocalDate day, OfferingId bridging) {
        lastCalledOn = day;
        if (bridging != null) {
            this.bridging = bridging;
        }
    }

    /** True the first time only. */
    boolean tellLongWait(LocalDate day) {
        boolean first = longWaitToldOn == null;
        longWaitToldOn = first ? day : longWaitToldOn;
        return first;
    }

    /** Keeping somebody waiting without more is allowed twice. */
    void decide(LongWaitDecision decision, String reason, LocalDate againOn) {
        if (decision == LongWaitDecision.KEEP_WAITING) {
            if (!mayKeepWaiting()) {
                throw Refusal.conflict("KEPT_TWICE", "Blijven wachten is al twee keer besloten. Kies iets anders.");
            }
            timesKept++;
        }
        decidedBecause = reason;
        longWaitDueOn = againOn;
        forMatch = forMatch || decision == LongWaitDecision.VOLUNTEER;
    }

    private void move(WaitlistState to) {
        if (!state.next().contains(to)) {
            throw Refusal.conflict("WAITLIST_STATE", "Deze plek op de wachtlijst is intussen veranderd.");
        }
        state = to;
    }

    boolean mayKeepWaiting() {
        return timesKept < TIMES_TO_KEEP;
    }

    WaitlistEntryId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    WaitlistState state() {
        return state;
    }

    Instant since() {
        return since;
    }

    boolean isForMatch() {
        return forMatch;
    }

    int priorityScore() {
        return priorityScore;
    }

    List<OfferingId> offerings() {
        return offerings.stream().map(OfferingId::new).toList();
    }

    Optional<LocalDate> lastCalledOn() {
        return Optional.ofNullable(lastCalledOn);
    }

    Optional<OfferingId> bridging() {
        return Optional.ofNullable(bridging);
    }

    LocalDate longWaitDueOn() {
        return longWaitDueOn;
    }
}
