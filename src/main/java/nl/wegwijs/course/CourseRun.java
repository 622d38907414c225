package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** An offering with dates, a place and seats. Held and taken seats together never exceed the maximum. */
@Entity
class CourseRun extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RunId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offering_id"))
    private OfferingId offeringId;

    private String title;

    private boolean walkIn;

    private String groupNumber;

    private String place;

    private LocalDate startsOn;

    private LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Session> sessions;

    private int minParticipants;

    private int maxParticipants;

    private int seatsHeld;

    private int seatsTaken;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WalkInCount> walkInCounts = List.of();

    private String confirmedBecause;

    @Enumerated(EnumType.STRING)
    private CancelReason cancelledBecause;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    protected CourseRun() {
    }

    CourseRun(Offering offering, String number, NewRun plan) {
        super(offering.libraryOrgId(), plan.branch());
        if (plan.sessions().isEmpty()) {
            throw Refusal.invalid("sessions", "REQUIRED", "Een groep heeft ten minste één bijeenkomst nodig.");
        }
        if ((plan.room() == null) == (plan.externalLocation() == null)) {
            throw Refusal.invalid("room", "PLACE", "Kies een ruimte of een plek buiten de bibliotheek.");
        }
        if (plan.maxParticipants() < 1 || plan.maxParticipants() > 30
                || plan.minParticipants() < 0 || plan.minParticipants() > plan.maxParticipants()) {
            throw Refusal.invalid("maxParticipants", "OUT_OF_RANGE", "Een groep heeft 1 tot 30 plekken.");
        }
        this.id = RunId.next();
        this.number = number;
        this.offeringId = offering.id();
        this.title = offering.title();
        this.walkIn = offering.isWalkIn();
        this.place = plan.room() == null ? plan.externalLocation() : plan.room();
        this.sessions = plan.sessions().stream().sorted(Comparator.comparing(Session::date)).toList();
        this.startsOn = sessions.get(0).date();
        this.endsOn = sessions.get(sessions.size() - 1).date();
        this.minParticipants = plan.minParticipants();
        this.maxParticipants = plan.maxParticipants();
        this.status = RunStatus.OPEN;
    }

    /** Its seats are for the people of this group only. */
    void isFor(String group) {
        groupNumber = group;
    }

    /** Another place than was planned. */
    void moveTo(String other) {
        if (status.isOver()) {
            throw Refusal.conflict("RUN_STATUS", "Deze groep is al voorbij of gaat al niet door.");
        }
        place = other;
    }

    /** Whether it is in this room at one of these moments. */
    boolean meetsIn(String room, List<Session> moments) {
        return place.equals(room)
                && sessions.stream().anyMatch(session -> moments.stream().anyMatch(session::overlaps));
    }

    /** Whether its seats are for everybody, or for a group that this person belongs to. */
    boolean isOpenTo(Set<String> groups) {
        return groupNumber == null || groups.contains(groupNumber);
    }

    void holdSeat() {
        refuseWithoutFreeSeat();
        seatsHeld++;
        fillOrOpen();
    }

    void takeSeat() {
        refuseWithoutFreeSeat();
        seatsTaken++;
        fillOrOpen();
    }

    /** Also after the start: the seat was offered before it. */
    void takeHeldSeat() {
        refuseWithout(seatsHeld, "Er is geen plek vastgehouden.");
        seatsHeld--;
        seatsTaken++;
    }

    void releaseHeldSeat() {
        refuseWithout(seatsHeld, "Er is geen plek vastgehouden.");
        seatsHeld--;
        fillOrOpen();
    }

    void releaseTakenSeat() {
        refuseWithout(seatsTaken, "Er is geen plek bezet.");
        seatsTaken--;
        fillOrOpen();
    }

    /** Enough people, or a reason to go on with fewer. */
    void confirm(String reason) {
        if (status != RunStatus.OPEN && status != RunStatus.FULL) {
            throw Refusal.conflict("RUN_STATUS", "Deze groep is al zeker of al begonnen.");
        }
        if (seatsTaken < minParticipants && (reason == null || reason.isBlank())) {
            throw Refusal.conflict("TOO_FEW", "Er zijn nog te weinig deelnemers. Schrijf op waarom het toch doorgaat.");
        }
        confirmedBecause = reason;
        status = RunStatus.CONFIRMED;
    }

    /** True when the run begins now. */
    boolean startIfDue(LocalDate today) {
        boolean begins = !hasBegun() && !startsOn.isAfter(today);
        if (begins) {
            status = RunStatus.RUNNING;
        }
        return begins;
    }

    /** True when the run is over now: the day after its last meeting. */
    boolean completeIfDue(LocalDate today) {
        boolean ends = status == RunStatus.RUNNING && endsOn.isBefore(today);
        if (ends) {
            status = RunStatus.COMPLETED;
        }
        return ends;
    }

    /** Before or after the start; all seats are given up. */
    void cancel(CancelReason reason) {
        if (status.isOver()) {
            throw Refusal.conflict("RUN_STATUS", "Deze groep is al voorbij of gaat al niet door.");
        }
        status = RunStatus.CANCELLED;
        cancelledBecause = reason;
        seatsHeld = 0;
        seatsTaken = 0;
    }

    /** Counts once per day; a second count of the same day replaces the first. */
    void recordWalkIn(LocalDate date, int count) {
        if (!walkIn) {
            throw Refusal.conflict("NOT_WALK_IN", "Alleen bij een inloop tellen we bezoekers.");
        }
        if (sessions.stream().noneMatch(session -> session.date().equals(date))) {
            throw Refusal.invalid("date", "NO_SESSION", "Op deze dag is er geen inloop.");
        }
        if (count < 0 || count > 99) {
            throw Refusal.invalid("count", "OUT_OF_RANGE", "Vul een aantal in van 0 tot en met 99.");
        }
        walkInCounts = Stream.concat(
                walkInCounts.stream().filter(known -> !known.date().equals(date)),
                Stream.of(new WalkInCount(date, count))).toList();
    }

    /** Whether somebody can be placed now: a walk-in until it ends, a group until it begins or is full. */
    boolean takesPeople() {
        return walkIn ? !status.isOver() : !hasBegun() && seatsFree() > 0;
    }

    RunId id() {
        return id;
    }

    OfferingId offeringId() {
        return offeringId;
    }

    RunStatus status() {
        return status;
    }

    RunView view() {
        return new RunView(id, number, offeringId, title, branchId(), place, startsOn, endsOn, sessions, walkIn,
                status, minParticipants, maxParticipants, seatsHeld, seatsTaken, walkInCounts);
    }

    private int seatsFree() {
        return maxParticipants - seatsHeld - seatsTaken;
    }

    private boolean hasBegun() {
        return status == RunStatus.RUNNING || status.isOver();
    }

    private void fillOrOpen() {
        if (status == RunStatus.OPEN || status == RunStatus.FULL) {
            status = seatsFree() == 0 ? RunStatus.FULL : RunStatus.OPEN;
        }
    }

    private void refuseWithoutFreeSeat() {
        refuseWalkIn();
        if (hasBegun()) {
            throw Refusal.conflict("RUN_STATUS", "Deze groep is al begonnen.");
        }
        if (seatsFree() == 0) {
            throw Refusal.conflict("FULL", "Deze groep is vol.");
        }
    }

    private void refuseWithout(int seats, String sentence) {
        refuseWalkIn();
        if (seats == 0) {
            throw Refusal.conflict("NO_SEAT", sentence);
        }
    }

    private void refuseWalkIn() {
        if (walkIn) {
            throw Refusal.conflict("NO_SEATS", "Een inloop heeft geen vaste plekken.");
        }
    }
}
