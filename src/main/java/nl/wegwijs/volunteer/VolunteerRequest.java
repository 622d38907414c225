package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Helpers whom one branch looks for, from the shortage until enough of them are ready or nobody came. */
@Entity
@Table(name = "volunteer_request")
class VolunteerRequest extends BranchRecord {

    private static final int MOST_PEOPLE = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RequestId id;

    private String number;

    @Enumerated(EnumType.STRING)
    private VolunteerFunction function;

    private int people = 1;

    private int found;

    @Enumerated(EnumType.STRING)
    private RequestChannel channel;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partner;

    @Enumerated(EnumType.STRING)
    private RequestReason why;

    private LocalDate sentOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.NEW;

    protected VolunteerRequest() {
    }

    VolunteerRequest(String libraryOrgId, BranchId branch, String number, VolunteerFunction function) {
        super(libraryOrgId, branch);
        this.id = RequestId.next();
        this.number = number;
        this.function = function;
    }

    /** We look for helpers on this day; for those of schools somebody else goes on. */
    void sendOut(Wanted wanted, LocalDate today) {
        if (wanted.people() < 1 || wanted.people() > MOST_PEOPLE) {
            throw Refusal.invalid("people", "OUT_OF_RANGE", "Kies een getal van 1 tot en met 20.");
        }
        if (wanted.channel() == RequestChannel.VOLUNTEER_ORGANISATION && wanted.partner() == null) {
            throw Refusal.invalid("partner", "REQUIRED", "Kies welke organisatie u vraagt.");
        }
        move(wanted.channel() == RequestChannel.SCHOOL ? RequestState.PASSED_ON : RequestState.SENT_OUT);
        function = wanted.function();
        people = wanted.people();
        channel = wanted.channel();
        partner = wanted.channel() == RequestChannel.VOLUNTEER_ORGANISATION ? wanted.partner() : null;
        why = wanted.why();
        sentOn = today;
    }

    /** One more is ready; whether that makes enough. */
    boolean finds() {
        found++;
        if (found < people) {
            return false;
        }
        move(RequestState.FILLED);
        return true;
    }

    void giveUp() {
        move(RequestState.UNANSWERED);
    }

    /** Answers to questions that the library added to our forms. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    private void move(RequestState to) {
        if (!state.leadsTo(to)) {
            throw Refusal.conflict("REQUEST_STATE", "Deze vraag is intussen veranderd. Kijk opnieuw.");
        }
        state = to;
    }

    RequestId id() {
        return id;
    }

    RequestView view() {
        return new RequestView(id, number, branchId(), function, people, found, channel, partner, sentOn, state);
    }
}
