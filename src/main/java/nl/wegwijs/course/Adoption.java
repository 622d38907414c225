package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import jakarta.persistence.Table;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** A library takes up a national programme or renews its licence: from the thought to the groups that are planned. */
@Entity
@Table(name = "programme_adoption")
class Adoption extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AdoptionId id;

    private String number;

    private String programme;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "renews"))
    private AdoptionId renews;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private String need;

    private LocalDate consideredOn;

    private LocalDate sentOn;

    private LocalDate licenceUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TeacherCertificate> certificates = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> runs = List.of();

    private int codesGiven;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private AdoptionState state;

    protected Adoption() {
    }

    /** The partner may be null. */
    Adoption(String libraryOrgId, BranchId branch, String number, String programme, PartnerId partner, String need,
            LocalDate today) {
        super(libraryOrgId, branch);
        this.id = AdoptionId.next();
        this.number = number;
        this.programme = programme;
        this.partnerId = partner;
        this.need = need;
        this.consideredOn = today;
        this.state = AdoptionState.CONSIDERED;
    }

    /** The same once more, with the teachers whom it has already. */
    Adoption renewal(String newNumber, LocalDate today) {
        Adoption next = new Adoption(libraryOrgId(), branchId(), newNumber, programme, partnerId, need, today);
        next.renews = id;
        next.certificates = certificates;
        return next;
    }

    void apply(LocalDate on) {
        move(AdoptionState.APPLIED);
        sentOn = on;
    }

    /** From now on; the last day may be null. */
    void adopt(LocalDate until, LocalDate today) {
        if (until != null && !until.isAfter(today)) {
            throw Refusal.invalid("licenceUntil", "IN_PAST", "De licentie moet nog een tijd geldig zijn.");
        }
        move(AdoptionState.ADOPTED);
        licenceUntil = until;
    }

    void retire() {
        move(AdoptionState.RETIRED);
    }

    void certify(List<TeacherCertificate> more) {
        certificates = Stream.concat(certificates.stream(), more.stream()).toList();
    }

    void isPlanned(RunId run) {
        runs = Stream.concat(runs.stream(), Stream.of(run.value())).toList();
    }

    /** So many codes were given out; to whom is written nowhere. */
    void giveCodes(int count) {
        codesGiven += count;
    }

    private void move(AdoptionState to) {
        if (!state.leadsTo(to)) {
            throw Refusal.conflict("ADOPTION_STATE", "Dit programma is intussen veranderd. Kijk opnieuw.");
        }
        state = to;
    }

    boolean hasTeacherOn(LocalDate day) {
        return certificates.stream().anyMatch(one -> one.isValidOn(day));
    }

    boolean hasLicenceOn(LocalDate day) {
        return state == AdoptionState.ADOPTED && !endsBefore(day);
    }

    boolean endsBefore(LocalDate day) {
        return licenceUntil != null && licenceUntil.isBefore(day);
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    AdoptionId id() {
        return id;
    }

    AdoptionId renews() {
        return renews;
    }

    String programme() {
        return programme;
    }

    PartnerId partner() {
        return partnerId;
    }

    AdoptionState state() {
        return state;
    }

    AdoptionView view() {
        return new AdoptionView(id, number, programme, branchId(), partnerId, need, renews != null, sentOn, licenceUntil,
                certificates, runs.stream().map(RunId::new).toList(), codesGiven, state);
    }
}
