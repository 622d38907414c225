package nl.wegwijs.alignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** One look at what a branch and its partners offer, from the question to providers to what is agreed. */
@Entity
class OfferAlignment extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AlignmentId id;

    private String number;

    @Enumerated(EnumType.STRING)
    private AlignmentReason reason;

    private LocalDate begunOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AlignmentDecision> decisions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private AlignmentState state;

    protected OfferAlignment() {
    }

    OfferAlignment(String libraryOrgId, BranchId branch, String number, AlignmentReason reason, LocalDate today) {
        super(libraryOrgId, branch);
        this.id = AlignmentId.next();
        this.number = number;
        this.reason = reason;
        this.begunOn = today;
        this.state = AlignmentState.ASKING;
    }

    /** What we know of the offer is right. */
    void check() {
        move(AlignmentState.DECIDING);
    }

    /** A later decision about the same point takes the place of the first. */
    void decide(Set<String> points, AlignmentDecision like, LocalDate today) {
        stays(AlignmentState.DECIDING);
        if (points.isEmpty()) {
            throw Refusal.invalid("points", "NOTHING", "Kies minstens één punt.");
        }
        if (like.choice() != AlignmentChoice.LEAVE && (like.by() == null || like.by().isBefore(today))) {
            throw Refusal.invalid("byOn", "PAST", "Kies een dag die nog komt.");
        }
        decisions = Stream.concat(decisions.stream().filter(one -> !points.contains(one.point())),
                points.stream().sorted().map(point -> new AlignmentDecision(point, like.choice(), like.owner(), like.by())))
                .toList();
    }

    /** Refused while something of what must be talked about has no decision. */
    void finish(Set<String> points) {
        stays(AlignmentState.DECIDING);
        Set<String> decided = decisions.stream().map(AlignmentDecision::point).collect(Collectors.toSet());
        if (!decided.containsAll(points)) {
            throw Refusal.conflict("UNDECIDED", "Neem eerst een besluit over elk punt.");
        }
    }

    void close() {
        move(AlignmentState.CLOSED);
    }

    private void move(AlignmentState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private void stays(AlignmentState expected) {
        if (state != expected) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("ALIGNMENT_STATE", "Deze afstemming is intussen veranderd. Kijk opnieuw.");
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    AlignmentId id() {
        return id;
    }

    AlignmentState state() {
        return state;
    }

    List<AlignmentDecision> decisions() {
        return decisions;
    }

    AlignmentView view() {
        return new AlignmentView(id, number, branchId(), reason, begunOn, decisions, state);
    }
}
