package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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

/** Our talks with one organisation about working together, from the first look to an agreement or none. */
@Entity
class Exploration extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ExplorationId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    private HowFound howFound;

    @Enumerated(EnumType.STRING)
    private AgreementKind asked;

    private String neededFor;

    private LocalDate revisitOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartnerTalk talk;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agreement_id"))
    private AgreementId agreement;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private ExplorationState state;

    protected Exploration() {
    }

    /** What kind of agreement is asked for, and the number of what needs it, may be null. */
    Exploration(String libraryOrgId, Partner partner, String number, HowFound howFound, AgreementKind asked,
            String neededFor) {
        super(libraryOrgId, partner.homeBranch());
        this.id = ExplorationId.next();
        this.number = number;
        this.partnerId = partner.id();
        this.howFound = howFound;
        this.asked = asked;
        this.neededFor = neededFor;
        this.state = ExplorationState.EXPLORING;
    }

    void goOn() {
        move(ExplorationState.TALKING);
    }

    void notNow(LocalDate until, LocalDate today) {
        if (!until.isAfter(today)) {
            throw Refusal.invalid("revisitOn", "PAST", "Kies een dag die nog komt.");
        }
        move(ExplorationState.NOT_NOW);
        revisitOn = until;
    }

    void reject() {
        move(ExplorationState.REJECTED);
    }

    /** A partner that works with us is not explored first. */
    void talked(PartnerTalk what, LocalDate today) {
        if (what.heldOn().isAfter(today)) {
            throw Refusal.invalid("heldOn", "FUTURE", "Kies vandaag of een dag ervoor.");
        }
        if (state == ExplorationState.EXPLORING) {
            goOn();
        }
        stays(ExplorationState.TALKING);
        talk = what;
    }

    void register() {
        move(ExplorationState.REGISTERED);
    }

    void drafted(AgreementId draft) {
        move(ExplorationState.DRAFTED);
        agreement = draft;
    }

    void agreed() {
        move(ExplorationState.AGREED);
    }

    void abandon() {
        move(ExplorationState.ABANDONED);
    }

    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> kept = new HashMap<>(ownerFields);
        kept.putAll(answers);
        ownerFields = Map.copyOf(kept);
    }

    boolean isOver() {
        return state.isOver();
    }

    ExplorationId id() {
        return id;
    }

    PartnerId partner() {
        return partnerId;
    }

    AgreementId agreement() {
        return agreement;
    }

    LocalDate revisitOn() {
        return revisitOn;
    }

    PartnerTalk talk() {
        return talk;
    }

    ExplorationView view() {
        return new ExplorationView(id, number, partnerId, branchId(), howFound, asked, revisitOn, talk, agreement, state);
    }

    private void stays(ExplorationState where) {
        if (state != where) {
            throw movedOn();
        }
    }

    private void move(ExplorationState next) {
        if (!state.leadsTo(next)) {
            throw movedOn();
        }
        state = next;
    }

    private static Refusal movedOn() {
        return Refusal.conflict("EXPLORATION_STATE", "Dit is intussen veranderd. Kijk opnieuw.");
    }
}
