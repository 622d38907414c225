package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;

/** Something that we give together with a partner, from the idea to what came of it. The row belongs to the partner's home branch. */
@Entity
class JointCourse extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private JointId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    private JointKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offering_id"))
    private OfferingId offering;

    private String title;

    @Enumerated(EnumType.STRING)
    private SkillDomain domain;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private LocalDate begunOn;

    private String earlier;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<SharedTask, TaskOwner> split;

    private String deviationWhy;

    private LocalDate firstDay;

    private LocalTime startsAt;

    private Integer minutes;

    private Integer sessions;

    private String place;

    private boolean signUp;

    private Integer minParticipants;

    private Integer maxParticipants;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<JointPart, PartState> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<JointPart, LocalDate> called = Map.of();

    private Integer seats;

    private Integer devices;

    private boolean accessible;

    @JdbcTypeCode(SqlTypes.JSON)
    private Promotion promotion;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id"))
    private RunId run;

    @Enumerated(EnumType.STRING)
    private JointDecision decision;

    private LocalDate decidedOn;

    private String decidedBecause;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<HeadCount> counts = List.of();

    private LocalDate reviewedOn;

    private Integer partnerMark;

    private Integer libraryMark;

    private String change;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private JointState state;

    protected JointCourse() {
    }

    JointCourse(String libraryOrgId, Partner partner, String number, JointRequest request, LocalDate today) {
        super(libraryOrgId, partner.homeBranch());
        this.id = JointId.next();
        this.number = number;
        this.partnerId = partner.id();
        this.kind = request.kind();
        this.offering = request.offering();
        this.title = request.title();
        this.domain = request.domain();
        this.targetGroup = request.targetGroup();
        this.begunOn = today;
        this.split = JointSplit.usual().owners();
        this.parts = new EnumMap<>(JointPart.class);
        Stream.of(JointPart.values()).forEach(part -> parts.put(part, PartState.OPEN));
        this.state = JointState.DRAFT;
    }

    /** The same once more, split as it was before. */
    JointCourse(Partner partner, String number, JointCourse before, LocalDate today) {
        this(before.libraryOrgId(), partner, number, new JointRequest(before.kind, before.offering, before.title,
                before.domain, before.targetGroup), today);
        this.split = Map.copyOf(before.split);
        this.deviationWhy = before.deviationWhy;
        this.change = before.change;
        this.earlier = before.number;
    }

    boolean isFirst() {
        return earlier == null;
    }

    JointSplit split() {
        return new JointSplit(split);
    }

    /** Who does what, and when; another split than was proposed has a reason. */
    void agreeOn(JointSplit proposed, JointSplit agreed, String why, JointPlan plan) {
        if (!agreed.equals(proposed) && (why == null || why.isBlank())) {
            throw Refusal.invalid("deviationWhy", "REQUIRED", "Schrijf op waarom de verdeling anders is.");
        }
        if (plan.minParticipants() > plan.maxParticipants()) {
            throw Refusal.invalid("maxParticipants", "OUT_OF_RANGE", "Er moeten meer mensen mogen meedoen dan er minstens nodig zijn.");
        }
        if (kind == JointKind.EVENT && plan.sessions() != 1) {
            throw Refusal.invalid("sessions", "ONCE", "Dit is één keer. Vul 1 in.");
        }
        move(JointState.DRAFT, JointState.SPLIT_AGREED);
        split = agreed.owners();
        deviationWhy = why;
        firstDay = plan.firstDay();
        startsAt = plan.startsAt();
        minutes = plan.minutes();
        sessions = plan.sessions();
        place = plan.place();
        signUp = plan.signUp() && kind != JointKind.WALK_IN;
        minParticipants = plan.minParticipants();
        maxParticipants = plan.maxParticipants();
    }

    void isPlanned(OfferingId taught, RunId planned) {
        stays(JointState.SPLIT_AGREED);
        offering = taught;
        run = planned;
    }

    void prepare() {
        move(JointState.SPLIT_AGREED, JointState.PREPARING);
    }

    void abandon() {
        move(JointState.DRAFT, JointState.ABANDONED);
    }

    /** It is there, with so many chairs; devices may be null. */
    void arrangeRoom(String room, int chairs, Integer machines, boolean forWheelchairs) {
        settle(JointPart.PLACE, true);
        place = room;
        seats = chairs;
        devices = machines;
        accessible = forWheelchairs;
    }

    void promote(Promotion words) {
        settle(JointPart.PROMOTION, true);
        promotion = words;
    }

    /** Arranged or not; what was said before may turn out otherwise until it is decided whether it goes on. */
    void settle(JointPart part, boolean done) {
        stays(JointState.PREPARING);
        Map<JointPart, PartState> all = new EnumMap<>(parts);
        all.put(part, done ? PartState.DONE : PartState.NOT);
        parts = all;
    }

    void isAt(String otherPlace) {
        stays(JointState.PREPARING);
        place = otherPlace;
    }

    /** We called, and nobody answered. */
    void calledInVain(JointPart part, LocalDate today) {
        Map<JointPart, LocalDate> all = new HashMap<>(called);
        all.put(part, today);
        called = all;
    }

    /** A colleague decides; later or not means that it is over. */
    void decide(JointDecision what, String why, LocalDate today) {
        if (what != JointDecision.GO) {
            noGo();
        }
        stays(what == JointDecision.GO ? JointState.PREPARING : JointState.NO_GO);
        decision = what;
        decidedBecause = why;
        decidedOn = today;
    }

    void go(LocalDate today) {
        move(JointState.PREPARING, JointState.GO);
        decision = JointDecision.GO;
        decidedOn = today;
    }

    void start() {
        move(JointState.GO, JointState.RUNNING);
    }

    /** For whatever reason, also after it began. */
    void noGo() {
        move(state, JointState.NO_GO);
    }

    void cancel() {
        move(JointState.NO_GO, JointState.CANCELLED);
    }

    /** A later count of the same day replaces the first. */
    void count(LocalDate day, int people) {
        if (state != JointState.GO && state != JointState.RUNNING) {
            throw movedOn();
        }
        counts = Stream.concat(counts.stream().filter(known -> !known.date().equals(day)),
                Stream.of(new HeadCount(day, people))).sorted(Comparator.comparing(HeadCount::date)).toList();
    }

    /** The marks are 1 to 5; what must change may be null. */
    void evaluate(int byPartner, int byLibrary, String whatMustChange, LocalDate today) {
        move(JointState.RUNNING, JointState.EVALUATED);
        partnerMark = byPartner;
        libraryMark = byLibrary;
        change = whatMustChange;
        reviewedOn = today;
    }

    /** We talked about it, and it goes on. */
    void continues() {
        move(JointState.EVALUATED, JointState.RUNNING);
    }

    void close() {
        move(JointState.EVALUATED, JointState.CLOSED);
    }

    private void move(JointState from, JointState to) {
        stays(from);
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private void stays(JointState expected) {
        if (state != expected) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("JOINT_STATE", "Dit is intussen veranderd. Kijk opnieuw.");
    }

    boolean isOf(PartnerId partner) {
        return partnerId.equals(partner);
    }

    boolean isDone(JointPart part) {
        return parts.get(part) == PartState.DONE;
    }

    /** The day on which we called in vain; null when we did not. */
    LocalDate calledOn(JointPart part) {
        return called.get(part);
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    JointId id() {
        return id;
    }

    String number() {
        return number;
    }

    PartnerId partner() {
        return partnerId;
    }

    JointKind kind() {
        return kind;
    }

    TargetGroup targetGroup() {
        return targetGroup;
    }

    JointState state() {
        return state;
    }

    JointDecision decision() {
        return decision;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    JointPlan plan() {
        return firstDay == null ? null : new JointPlan(firstDay, startsAt, minutes, sessions, place, signUp,
                minParticipants, maxParticipants);
    }

    JointView view() {
        return new JointView(id, number, partnerId, branchId(), kind, offering, title, domain, begunOn, earlier,
                split(), plan(), Map.copyOf(parts), run, counts, change, state);
    }
}
