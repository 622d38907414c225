package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

/** Something that people of one branch must learn, until they did or it is no longer needed. */
@Entity
class TrainingNeed extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NeedId id;

    private String number;

    @Enumerated(EnumType.STRING)
    private NeedOrigin origin;

    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private Expertise expertise;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private Integer persons;

    @Enumerated(EnumType.STRING)
    private NeedReason reason;

    private LocalDate beforeOn;

    private boolean nationalTraining;

    private boolean ownTrainer;

    private int catalogueFit;

    private boolean specificNeed;

    private boolean repeating;

    @Enumerated(EnumType.STRING)
    private Source source;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> staff = Set.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> volunteers = Set.of();

    private LocalDate firstDay;

    private LocalDate lastDay;

    private Integer mark;

    @Enumerated(EnumType.STRING)
    private Usage usesIt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private NeedState state;

    protected TrainingNeed() {
    }

    /** Without a request it is still to be found out what must be learned. */
    TrainingNeed(String libraryOrgId, BranchId branch, String number, NeedOrigin origin, LocalDate today,
            NeedRequest request) {
        super(libraryOrgId, branch);
        this.id = NeedId.next();
        this.number = number;
        this.origin = origin;
        this.askedOn = today;
        this.state = NeedState.OPEN;
        if (request != null) {
            isFor(request);
        }
    }

    /** We found out what is needed, and what there is already. */
    void record(NeedRequest request, SourcingFacts facts) {
        stays(NeedState.OPEN);
        isFor(request);
        nationalTraining = facts.nationalTraining();
        ownTrainer = facts.ownTrainer();
        catalogueFit = facts.catalogueFit();
        specificNeed = facts.specific();
        repeating = facts.repeating();
    }

    private void isFor(NeedRequest request) {
        expertise = request.expertise();
        audience = request.audience();
        persons = request.persons();
        reason = request.reason();
        beforeOn = request.before();
    }

    void comesFrom(Source where) {
        stays(NeedState.OPEN);
        source = where;
    }

    void plan(Programme programme) {
        if (programme.people() == 0) {
            throw Refusal.invalid("staff", "NOBODY", "Kies minstens één persoon.");
        }
        if (audience == Audience.STAFF && !programme.volunteers().isEmpty()
                || audience == Audience.VOLUNTEERS && !programme.staff().isEmpty()) {
            throw Refusal.invalid("volunteers", "AUDIENCE", "Deze training is alleen voor " + audience.label() + ".");
        }
        if (programme.lastDay().isBefore(programme.firstDay())) {
            throw Refusal.invalid("lastDay", "PERIOD", "Kies een laatste dag die niet voor de eerste dag komt.");
        }
        move(NeedState.PLANNED);
        staff = Set.copyOf(programme.staff());
        volunteers = Set.copyOf(programme.volunteers());
        firstDay = programme.firstDay();
        lastDay = programme.lastDay();
    }

    /** The training was not given; other days are needed. */
    void planAgain() {
        move(NeedState.OPEN);
    }

    /** Refuses who was not expected. */
    void wasAttendedBy(Attended attended) {
        stays(NeedState.PLANNED);
        if (!staff.containsAll(attended.staff()) || !volunteers.containsAll(attended.volunteers())) {
            throw Refusal.invalid("staffPresent", "NOT_PLANNED", "Kies alleen mensen die zijn ingepland.");
        }
    }

    void satisfy(Evaluation evaluation) {
        move(NeedState.SATISFIED);
        keep(evaluation);
    }

    /** Once more, for others or because it did not help enough. */
    void repeat(Evaluation evaluation) {
        move(NeedState.OPEN);
        keep(evaluation);
    }

    void drop(Evaluation evaluation) {
        move(NeedState.DROPPED);
        keep(evaluation);
    }

    void drop() {
        move(NeedState.DROPPED);
    }

    private void keep(Evaluation evaluation) {
        mark = evaluation.mark();
        usesIt = evaluation.usesIt();
    }

    private void move(NeedState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private void stays(NeedState expected) {
        if (state != expected) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("NEED_STATE", "Deze leerbehoefte is intussen veranderd. Kijk opnieuw.");
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    NeedId id() {
        return id;
    }

    String number() {
        return number;
    }

    NeedState state() {
        return state;
    }

    Expertise expertise() {
        return expertise;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    NeedView view() {
        return new NeedView(id, number, branchId(), origin, askedOn,
                expertise == null ? null : new NeedRequest(expertise, audience, persons, reason, beforeOn),
                new SourcingFacts(nationalTraining, ownTrainer, catalogueFit, specificNeed, repeating), source,
                firstDay == null ? null : new Programme(staff, volunteers, firstDay, lastDay),
                mark == null ? null : new Evaluation(mark, usesIt), state);
    }
}
