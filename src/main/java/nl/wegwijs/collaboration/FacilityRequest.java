package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;

/** A partner wants one of our rooms, at its home branch. */
@Entity
class FacilityRequest extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FacilityId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private UUID formMark;

    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private FacilityPurpose purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Session> slots;

    private int expected;

    private String room;

    private String conditions;

    private String declinedBecause;

    private Integer visitors;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private FacilityState state;

    protected FacilityRequest() {
    }

    FacilityRequest(String libraryOrgId, Partner partner, String number, UUID formMark, LocalDate today, FacilityAsked asked) {
        super(libraryOrgId, partner.homeBranch());
        if (asked.firstDay().isBefore(today)) {
            throw Refusal.invalid("firstDay", "IN_PAST", "Kies een dag die nog komt.");
        }
        this.id = FacilityId.next();
        this.number = number;
        this.partnerId = partner.id();
        this.formMark = formMark;
        this.requestedOn = today;
        this.purpose = asked.purpose();
        this.slots = asked.slots();
        this.expected = asked.expected();
        this.state = FacilityState.REQUESTED;
    }

    /** The conditions may be null. */
    void approve(String where, String onWhat) {
        move(FacilityState.APPROVED);
        room = where;
        conditions = onWhat;
    }

    void decline(String why) {
        move(FacilityState.DECLINED);
        declinedBecause = why;
    }

    void cancel() {
        move(FacilityState.CANCELLED);
    }

    /** So many people came, all times together. */
    void count(int people) {
        if (state != FacilityState.USED) {
            move(FacilityState.USED);
        }
        visitors = people;
    }

    private void move(FacilityState to) {
        if (!state.leadsTo(to)) {
            throw Refusal.conflict("FACILITY_STATE", "Dit verzoek is intussen veranderd. Kijk opnieuw.");
        }
        state = to;
    }

    /** Whether the room is this partner's at one of these moments. */
    boolean holds(String which, List<Session> moments) {
        return state == FacilityState.APPROVED && which.equals(room)
                && slots.stream().anyMatch(slot -> moments.stream().anyMatch(slot::overlaps));
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

    FacilityId id() {
        return id;
    }

    FacilityState state() {
        return state;
    }

    FacilityView view() {
        return new FacilityView(id, number, partnerId, branchId(), requestedOn, purpose, slots, expected, room, conditions,
                declinedBecause, visitors, state);
    }
}
