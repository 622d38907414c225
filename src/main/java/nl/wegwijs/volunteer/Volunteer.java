package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody who helps people to learn. READY only with all that is required; never more participants
 * than agreed. The row belongs to the home branch.
 */
@Entity
@Table(name = "volunteer")
class Volunteer extends BranchRecord {

    private static final int MOST_PARTICIPANTS = 4;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VolunteerId id;

    private String number;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "phone"))
    private PhoneNumber phone;

    private String email;

    @Enumerated(EnumType.STRING)
    private VolunteerSource source;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "source_partner_id"))
    private PartnerId sourcePartner;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<VolunteerFunction> functions;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<VolunteerPreference> preferences;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> availability;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> branches;

    private int maxParticipants;

    private int participants;

    private boolean homeVisits;

    @JdbcTypeCode(SqlTypes.JSON)
    private Papers papers;

    @JdbcTypeCode(SqlTypes.JSON)
    private TrainingDay trainingDay;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Requirement> requirements = EnumSet.noneOf(Requirement.class);

    @Enumerated(EnumType.STRING)
    private VolunteerState state;

    private LocalDate rejectedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private LeaveReason leaveReason;

    protected Volunteer() {
    }

    Volunteer(String libraryOrgId, String number, NewVolunteer told) {
        super(libraryOrgId, told.home());
        told.check();
        this.id = VolunteerId.next();
        this.number = number;
        this.name = told.name().strip();
        this.phone = told.phone();
        this.email = told.email();
        this.source = told.source();
        this.sourcePartner = told.sourcePartner();
        agreeOn(new VolunteerWork(told.functions(), told.branches(), told.maxParticipants(), told.homeVisits()));
        this.preferences = Set.copyOf(told.preferences());
        this.availability = Set.copyOf(told.availability());
        this.papers = Papers.none();
        this.state = VolunteerState.APPLIED;
    }

    /** What this volunteer will do, where, and for how many people; the own branch is always among the branches. */
    final void agreeOn(VolunteerWork work) {
        if (work.functions().isEmpty()) {
            throw Refusal.invalid("functions", "REQUIRED", "Kies wat de vrijwilliger gaat doen.");
        }
        if (!work.branches().contains(branchId())) {
            throw Refusal.invalid("branches", "HOME_BRANCH", "Kies ook de eigen vestiging van de vrijwilliger.");
        }
        if (work.maxParticipants() < 1 || work.maxParticipants() > MOST_PARTICIPANTS) {
            throw Refusal.invalid("maxParticipants", "OUT_OF_RANGE", "Kies een getal van 1 tot en met 4.");
        }
        functions = Set.copyOf(work.functions());
        branches = work.branches().stream().map(BranchId::value).collect(Collectors.toSet());
        maxParticipants = work.maxParticipants();
        homeVisits = work.homeVisits();
    }

    void interview() {
        move(VolunteerState.INTERVIEWED);
    }

    void prepare() {
        move(VolunteerState.PREPARING);
    }

    void reject(LocalDate today) {
        move(VolunteerState.REJECTED);
        rejectedOn = today;
    }

    void staysApplied() {
        if (state != VolunteerState.APPLIED) {
            throw movedOn();
        }
    }

    void pause() {
        move(VolunteerState.PAUSED);
    }

    void planTraining(TrainingDay day, LocalDate today) {
        if (day.on() == null || day.on().isBefore(today) || day.on().isAfter(today.plusYears(1))) {
            throw Refusal.invalid("on", "OUT_OF_RANGE", "Kies een dag in het komende jaar.");
        }
        trainingDay = day;
    }

    void addPapers(Papers more, LocalDate today) {
        more.refuseTheFuture(today);
        papers = papers.with(more);
    }

    /** What is asked for one of the functions; more functions ask more. */
    void require(Set<Requirement> more) {
        Set<Requirement> all = new HashSet<>(requirements);
        all.addAll(more);
        requirements = all;
    }

    /** Refused as long as something is missing. */
    void makeReady(LocalDate today) {
        if (requirements.isEmpty() || !missing(today).isEmpty()) {
            throw Refusal.conflict("NOT_READY", "Deze vrijwilliger mist nog iets om te beginnen.");
        }
        move(VolunteerState.READY);
    }

    /** Nobody new from now on; whoever is helped now finds somebody else. */
    void leave(LocalDate lastDay, LeaveReason reason) {
        if (lastDay == null) {
            throw Refusal.invalid("lastDay", "REQUIRED", "Kies de laatste dag.");
        }
        move(VolunteerState.LEFT);
        this.lastDay = lastDay;
        this.leaveReason = reason;
    }

    void takeOn(LocalDate today) {
        if (!isFreeOn(today)) {
            throw Refusal.conflict("VOLUNTEER_FULL", "Deze vrijwilliger heeft geen plek meer. Kies een ander.");
        }
        participants++;
    }

    void letGo() {
        if (participants == 0) {
            throw Refusal.conflict("VOLUNTEER_HELPS_NOBODY", "Deze vrijwilliger helpt op dit moment niemand.");
        }
        participants--;
    }

    private void move(VolunteerState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private static Refusal movedOn() {
        return Refusal.conflict("VOLUNTEER_STATE", "Deze vrijwilliger is intussen veranderd. Kijk opnieuw.");
    }

    /** A certificate of good conduct may have become too old since. */
    boolean isFreeOn(LocalDate today) {
        return state == VolunteerState.READY && participants < maxParticipants && missing(today).isEmpty();
    }

    Set<Requirement> missing(LocalDate today) {
        Set<Requirement> missing = new TreeSet<>(requirements);
        missing.removeIf(requirement -> requirement.isMetBy(papers, today));
        return missing;
    }

    /** By the same name, however it is written. */
    boolean isNamedAs(Volunteer other) {
        return plain(name).equals(plain(other.name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    LocalDate rejectedOn() {
        return rejectedOn;
    }

    boolean worksFor(BranchId branch) {
        return branches.contains(branch.value());
    }

    boolean does(VolunteerFunction function) {
        return functions.contains(function);
    }

    Set<String> sharedDayParts(Set<String> others) {
        Set<String> shared = new TreeSet<>(availability);
        shared.retainAll(others);
        return shared;
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    VolunteerId id() {
        return id;
    }

    VolunteerState state() {
        return state;
    }

    /** In order of their names. */
    List<BranchId> branches() {
        return branches.stream().sorted().map(BranchId::new).toList();
    }

    Set<VolunteerFunction> functions() {
        return functions;
    }

    boolean homeVisits() {
        return homeVisits;
    }

    VolunteerView view() {
        return new VolunteerView(id, number, name, phone, email, branchId(), state, functions, preferences, availability,
                participants, maxParticipants, homeVisits, trainingDay);
    }
}
