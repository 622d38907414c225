package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.HashMap;
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
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;

/** One course for one partner's group, from the question to what came of it. The row belongs to the partner's home branch. */
@Entity
class CustomEducation extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CustomId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private UUID formMark;

    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private String question;

    private int expected;

    @Enumerated(EnumType.STRING)
    private LevelGuess level;

    @Enumerated(EnumType.STRING)
    private CoursePlace place;

    private LocalDate fromOn;

    private LocalDate untilOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<ContactTime> times;

    @Enumerated(EnumType.STRING)
    private Budget budget;

    private boolean workTime;

    @Enumerated(EnumType.STRING)
    private SkillDomain domain;

    private boolean teacherAvailable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private PartnerId provider;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offering_id"))
    private OfferingId offering;

    private Integer sessions;

    private Integer minutes;

    private String materials;

    @Enumerated(EnumType.STRING)
    private CustomTeacher teacher;

    private Integer helpers;

    private Long priceCents;

    private Integer minParticipants;

    private Integer maxParticipants;

    private int reworks;

    private String reworkBecause;

    private LocalDate proposedOn;

    private String wish;

    @Enumerated(EnumType.STRING)
    private NotFeasible notFeasible;

    private LocalDate recruitUntil;

    private boolean extended;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id"))
    private RunId run;

    private Integer mark;

    private Integer goalsReached;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private CustomState state;

    protected CustomEducation() {
    }

    CustomEducation(String libraryOrgId, Partner partner, String number, UUID formMark, LocalDate today,
            CustomRequest request) {
        super(libraryOrgId, partner.homeBranch());
        if (request.until().isBefore(today) || request.until().isBefore(request.from())) {
            throw Refusal.invalid("untilOn", "PERIOD", "Kies een laatste dag die na de eerste dag komt.");
        }
        this.id = CustomId.next();
        this.number = number;
        this.partnerId = partner.id();
        this.formMark = formMark;
        this.requestedOn = today;
        this.targetGroup = request.targetGroup();
        this.question = request.question();
        this.expected = request.expected();
        this.level = request.level();
        this.place = request.place();
        this.fromOn = request.from();
        this.untilOn = request.until();
        this.times = Set.copyOf(request.times());
        this.budget = request.budget();
        this.workTime = request.workTime();
        this.state = CustomState.REQUESTED;
    }

    /** We talked about it, and this is what is needed. */
    void explore(CustomNeed need) {
        move(CustomState.REQUESTED, CustomState.EXPLORED);
        domain = need.domain();
        expected = need.expected();
        level = need.level();
        teacherAvailable = need.teacherAvailable();
    }

    /** This partner gives the lessons. */
    void isGivenBy(PartnerId who) {
        stays(CustomState.EXPLORED);
        provider = who;
    }

    void foundNobody() {
        stays(CustomState.EXPLORED);
        notFeasible = NotFeasible.NO_PROVIDER;
    }

    /** The first proposal, a better one, or one for another time round. */
    void design(CustomDesign design) {
        if (design.minParticipants() > design.maxParticipants()) {
            throw Refusal.invalid("maxParticipants", "OUT_OF_RANGE", "Er moeten meer mensen mogen meedoen dan er minstens nodig zijn.");
        }
        move(state == CustomState.EVALUATED ? CustomState.EVALUATED : CustomState.EXPLORED, CustomState.DESIGNED);
        offering = design.offering();
        sessions = design.sessions();
        minutes = design.minutes();
        materials = design.materials();
        teacher = design.teacher();
        helpers = design.helpers();
        priceCents = design.priceCents();
        minParticipants = design.minParticipants();
        maxParticipants = design.maxParticipants();
    }

    void approve() {
        move(CustomState.DESIGNED, CustomState.APPROVED);
        reworks = 0;
        reworkBecause = null;
    }

    void sendBack(String why, int atMost) {
        if (reworks >= atMost) {
            throw Refusal.conflict("REWORKED", "U stuurde dit voorstel al vaak genoeg terug. Keur het goed of wijs het af.");
        }
        move(CustomState.DESIGNED, CustomState.EXPLORED);
        reworks++;
        reworkBecause = why;
    }

    void disapprove(String why) {
        stays(CustomState.DESIGNED);
        reworkBecause = why;
        notFeasible = NotFeasible.NOT_APPROVED;
    }

    /** Without another reason known, it is the group that does not fit. */
    void cannotBe() {
        move(state == CustomState.DESIGNED ? CustomState.DESIGNED : CustomState.EXPLORED, CustomState.NOT_FEASIBLE);
        notFeasible = notFeasible == null ? NotFeasible.GROUP_DOES_NOT_FIT : notFeasible;
    }

    void propose(LocalDate today) {
        move(CustomState.APPROVED, CustomState.PROPOSED);
        proposedOn = today;
        wish = null;
    }

    /** The wish says what should be otherwise, and only then. */
    void answer(CustomAnswer answer, String changed) {
        move(CustomState.PROPOSED, switch (answer) {
            case YES -> CustomState.AGREED;
            case NO -> CustomState.DECLINED;
            case CHANGE -> CustomState.EXPLORED;
        });
        wish = changed;
    }

    void recruit(LocalDate until) {
        move(CustomState.AGREED, CustomState.RECRUITING);
        recruitUntil = until;
        extended = false;
    }

    void waitUntil(LocalDate later, LocalDate today) {
        stays(CustomState.RECRUITING);
        if (extended) {
            throw Refusal.conflict("EXTENDED", "U wachtte al één keer langer. Begin met deze groep of stop.");
        }
        if (!later.isAfter(today)) {
            throw Refusal.invalid("waitUntil", "PAST", "Kies een dag die nog komt.");
        }
        recruitUntil = later;
        extended = true;
    }

    void start(RunId planned) {
        move(CustomState.RECRUITING, CustomState.RUNNING);
        run = planned;
    }

    /** The group does not go on after all; its people may begin on another day. */
    void runCancelled() {
        move(CustomState.RUNNING, CustomState.RECRUITING);
        run = null;
    }

    void giveUp() {
        move(CustomState.RECRUITING, CustomState.NOT_ENOUGH_PARTICIPANTS);
    }

    void evaluate(int given, Integer goals) {
        move(CustomState.RUNNING, CustomState.EVALUATED);
        mark = given;
        goalsReached = goals;
    }

    void close() {
        move(CustomState.EVALUATED, CustomState.CLOSED);
    }

    void decline() {
        move(state, CustomState.DECLINED);
    }

    private void move(CustomState from, CustomState to) {
        stays(from);
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private void stays(CustomState expectedState) {
        if (state != expectedState) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("CUSTOM_STATE", "Deze aanvraag is intussen veranderd. Kijk opnieuw.");
    }

    boolean isOf(PartnerId partner) {
        return partnerId.equals(partner);
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    CustomId id() {
        return id;
    }

    String number() {
        return number;
    }

    CustomState state() {
        return state;
    }

    PartnerId partner() {
        return partnerId;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    LocalDate recruitUntil() {
        return recruitUntil;
    }

    RunId run() {
        return run;
    }

    CustomDesign design() {
        return offering == null ? null : new CustomDesign(offering, sessions, minutes, materials, teacher, helpers,
                priceCents, minParticipants, maxParticipants);
    }

    CustomView view() {
        return new CustomView(id, number, partnerId, branchId(), requestedOn, new CustomRequest(targetGroup, question,
                expected, level, place, fromOn, untilOn, times, budget, workTime), domain, teacherAvailable, provider,
                design(), reworkBecause, wish, notFeasible, recruitUntil, run, state);
    }
}
