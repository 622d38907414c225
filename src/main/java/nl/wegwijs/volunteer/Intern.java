package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A student of a school who helps at one branch for a while. ACTIVE only with all that is required; a minor
 * is never alone with one participant.
 */
@Entity
@Table(name = "intern")
class Intern extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InternId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "internship_id"))
    private InternshipId internship;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private PartnerId school;

    private UUID formMark;

    @JdbcTypeCode(SqlTypes.JSON)
    private Student student;

    private boolean minor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<InternRequirement> requirements = Set.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private InternPapers papers = InternPapers.none();

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<InternTask> assignments = Set.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private InternTalk halfWay;

    @JdbcTypeCode(SqlTypes.JSON)
    private InternTalk finalTalk;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<InternTask, Handover> handovers = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private InternState state = InternState.PROPOSED;

    protected Intern() {
    }

    Intern(Internship place, String number, PartnerId school, Student student, UUID formMark, LocalDate today) {
        super(place.libraryOrgId(), place.branchId());
        student.check(today);
        this.id = InternId.next();
        this.number = number;
        this.internship = place.id();
        this.school = school;
        this.student = student;
        this.formMark = formMark;
        this.minor = student.isMinor(today);
    }

    void accept() {
        move(InternState.INTERVIEWED);
        move(InternState.ACCEPTED);
    }

    void decline(LocalDate today) {
        move(InternState.DECLINED);
        endedOn = today;
    }

    void require(Set<InternRequirement> required) {
        requirements = Set.copyOf(required);
    }

    void arrange(InternPapers arranged, LocalDate today) {
        if (arranged.agreementSignedOn() != null && arranged.agreementSignedOn().isAfter(today)
                || arranged.vogSeenOn() != null && arranged.vogSeenOn().isAfter(today)) {
            throw Refusal.invalid("agreementSignedOn", "FUTURE", "Een van de datums ligt in de toekomst.");
        }
        papers = arranged;
    }

    /** Knows the house and begins; refused as long as something is missing. */
    void begin(Set<InternTask> work, LocalDate today) {
        InternPapers trained = papers.trained(today);
        if (requirements.isEmpty() || !requirements.stream().allMatch(one -> trained.meet(one, work))) {
            throw Refusal.conflict("INTERN_NOT_READY", "Deze stagiair mist nog iets, of mag dit werk niet doen.");
        }
        move(InternState.ACTIVE);
        papers = trained;
        assignments = Set.copyOf(work);
    }

    void talkHalfWay(InternTalk talk) {
        if (state != InternState.ACTIVE) {
            throw movedOn();
        }
        halfWay = talk;
    }

    /** Each piece of work finds somebody who goes on with it. */
    void complete(InternTalk talk, Map<InternTask, Handover> to, LocalDate today) {
        if (!to.keySet().containsAll(assignments)) {
            throw Refusal.invalid("handover", "REQUIRED", "Kies bij elk werk wie het overneemt.");
        }
        move(InternState.COMPLETED);
        finalTalk = talk;
        handovers = Map.copyOf(to);
        endedOn = today;
    }

    void stop(LocalDate today) {
        move(InternState.STOPPED);
        endedOn = today;
    }

    /** Answers to questions that the library added to our forms. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    private void move(InternState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private static Refusal movedOn() {
        return Refusal.conflict("INTERN_STATE", "Deze stage is intussen veranderd. Kijk opnieuw.");
    }

    boolean isOf(PartnerId partner) {
        return school.equals(partner);
    }

    LocalDate endedOn() {
        return endedOn;
    }

    InternState state() {
        return state;
    }

    InternId id() {
        return id;
    }

    InternView view() {
        return new InternView(id, number, internship, school, branchId(), student, minor, assignments, requirements, state);
    }
}
