package nl.wegwijs.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import nl.wegwijs.partner.PartnerId;

/** The policy of a library and its partners for some years, from the first points to the last talk about the figures. */
@Entity
class SharedPolicy extends BranchRecord {

    private static final int AMBITIONS = 8;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PolicyId id;

    private String number;

    @Enumerated(EnumType.STRING)
    private PolicyReason reason;

    private LocalDate begunOn;

    private String points;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> partners = Set.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Ambition> ambitions = List.of();

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> municipalities = Set.of();

    private LocalDate fromOn;

    private LocalDate untilOn;

    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private Adoption adoption;

    private String sentBack;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PolicyReview> reviews = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private PolicyState state;

    protected SharedPolicy() {
    }

    SharedPolicy(String libraryOrgId, BranchId branch, String number, PolicyReason reason, LocalDate today) {
        super(libraryOrgId, branch);
        this.id = PolicyId.next();
        this.number = number;
        this.reason = reason;
        this.begunOn = today;
        this.state = PolicyState.DRAFT;
    }

    /** What goes wrong now, and with whom we talk about it. */
    void collect(String found, Set<PartnerId> with) {
        stays(PolicyState.DRAFT);
        if (with.isEmpty()) {
            throw Refusal.invalid("partners", "NOTHING", "Kies minstens één partner.");
        }
        points = found;
        partners = with.stream().map(PartnerId::value).collect(Collectors.toSet());
    }

    /** One per figure, because each becomes the target of that figure; owned by us or by a partner at the table. */
    void add(Ambition ambition) {
        stays(PolicyState.DRAFT);
        if (ambitions.stream().anyMatch(one -> one.figure().equals(ambition.figure()))) {
            throw Refusal.invalid("figure", "TWICE", "Voor dit cijfer is er al een doel. Haal dat eerst weg.");
        }
        if (ambitions.size() >= AMBITIONS) {
            throw Refusal.conflict("FULL", "Er zijn al acht doelen. Haal er eerst een weg.");
        }
        if (ambition.owner() != null && !partners.contains(ambition.owner())) {
            throw Refusal.invalid("owner", "NOT_THERE", "Kies een partner die meepraat.");
        }
        ambitions = Stream.concat(ambitions.stream(), Stream.of(ambition)).toList();
    }

    void drop(String figure) {
        stays(PolicyState.DRAFT);
        ambitions = ambitions.stream().filter(one -> !one.figure().equals(figure)).toList();
    }

    /** Refused without anything to reach. */
    void agreeOnAmbitions() {
        stays(PolicyState.DRAFT);
        if (ambitions.isEmpty()) {
            throw Refusal.conflict("NO_AMBITION", "Leg eerst minstens één doel vast.");
        }
    }

    /** From now on partners may say what they think of it. */
    void consult(PolicyText written) {
        written.check();
        move(PolicyState.CONSULTATION);
        title = written.title();
        municipalities = written.municipalities();
        fromOn = written.fromOn();
        untilOn = written.untilOn();
        text = written.text();
        sentBack = null;
    }

    void sendBack(String why) {
        move(PolicyState.DRAFT);
        sentBack = why;
    }

    void adopt(Adoption decided) {
        move(PolicyState.ADOPTED);
        adoption = decided;
    }

    /** Its targets count from now on. */
    void takeEffect() {
        move(PolicyState.IN_FORCE);
    }

    void review(PolicyReview talk) {
        move(PolicyState.REVIEWED);
        reviews = Stream.concat(reviews.stream(), Stream.of(talk)).toList();
    }

    void end() {
        move(PolicyState.SUPERSEDED);
    }

    boolean hasBegunOn(LocalDate day) {
        return !fromOn.isAfter(day);
    }

    boolean isOverOn(LocalDate day) {
        return !untilOn.isAfter(day);
    }

    boolean overlaps(PolicyText other) {
        return !other.fromOn().isAfter(untilOn) && !other.untilOn().isBefore(fromOn);
    }

    /** When its last talk was, or its first day. */
    LocalDate lastLookedAtOn() {
        return reviews.isEmpty() ? fromOn : reviews.get(reviews.size() - 1).on();
    }

    LocalDate untilOn() {
        return untilOn;
    }

    private void move(PolicyState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private void stays(PolicyState expected) {
        if (state != expected) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("POLICY_STATE", "Dit beleid is intussen veranderd. Kijk opnieuw.");
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    PolicyId id() {
        return id;
    }

    PolicyState state() {
        return state;
    }

    PolicyView view() {
        return new PolicyView(id, number, libraryOrgId(), branchId(), reason, points,
                partners.stream().map(PartnerId::new).collect(Collectors.toSet()), ambitions,
                title == null ? null : new PolicyText(title, municipalities, fromOn, untilOn, text), adoption, sentBack,
                reviews, state);
    }
}
