package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

/** The buying of a training for one need, or having it developed. Has the id of its need. */
@Entity
class Procurement extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "need_id"))
    private NeedId need;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> suppliers = Set.of();

    private String ask;

    private LocalDate deadline;

    private long budgetCents;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Quote> quotes = List.of();

    private UUID choice;

    private String choiceBecause;

    private String refusedBecause;

    private String orderNumber;

    private String requirements;

    private LocalDate pilotOn;

    @Enumerated(EnumType.STRING)
    private UseRights rights;

    private int reworks;

    private String pilotPoints;

    @Enumerated(EnumType.STRING)
    private ProcurementState state;

    protected Procurement() {
    }

    Procurement(String libraryOrgId, BranchId branch, NeedId need) {
        super(libraryOrgId, branch);
        this.need = need;
        this.state = ProcurementState.DRAFT;
    }

    /** Also when nobody answered well enough; what came in before is put aside. */
    void ask(QuoteRequest request, LocalDate today) {
        if (request.deadline().isBefore(today)) {
            throw Refusal.invalid("deadline", "PAST", "Kies een dag die nog komt.");
        }
        if (state != ProcurementState.QUOTES) {
            move(ProcurementState.QUOTES);
        }
        suppliers = Set.copyOf(request.suppliers());
        ask = request.ask();
        deadline = request.deadline();
        budgetCents = request.budgetCents();
        quotes = List.of();
    }

    /** A later one of the same supplier takes the place of the first. */
    void add(Quote quote) {
        stays(ProcurementState.QUOTES);
        if (!suppliers.contains(quote.supplier())) {
            throw Refusal.invalid("supplier", "NOT_ASKED", "Deze aanbieder hebt u niet om een offerte gevraagd.");
        }
        quotes = Stream.concat(quotes.stream().filter(one -> !one.supplier().equals(quote.supplier())),
                Stream.of(quote)).toList();
    }

    boolean has(QuotesNeeded needed) {
        return needed.isMetBy(quotes.size()) || quotes.size() == suppliers.size();
    }

    void choose(UUID supplier, String why) {
        stays(ProcurementState.QUOTES);
        if (quotes.stream().noneMatch(quote -> quote.supplier().equals(supplier))) {
            throw Refusal.invalid("choice", "NO_QUOTE", "Van deze aanbieder is er geen offerte.");
        }
        move(ProcurementState.CHOSEN);
        choice = supplier;
        choiceBecause = why;
    }

    void approve() {
        move(ProcurementState.APPROVED);
    }

    void refuse(String why) {
        stays(ProcurementState.CHOSEN);
        cancel();
        refusedBecause = why;
    }

    void order(String number) {
        move(ProcurementState.ORDERED);
        orderNumber = number;
    }

    /** The first time, or better than at the first try. */
    void develop(Development wanted, LocalDate today) {
        if (!wanted.pilotOn().isAfter(today)) {
            throw Refusal.invalid("pilotOn", "PAST", "Kies een dag die nog komt.");
        }
        if (state != ProcurementState.IN_DEVELOPMENT) {
            move(ProcurementState.IN_DEVELOPMENT);
        }
        requirements = wanted.requirements();
        pilotOn = wanted.pilotOn();
        rights = wanted.rights();
    }

    void tryOut(String points) {
        move(ProcurementState.PILOT);
        pilotPoints = points;
    }

    /** Refused when it was sent back too often. */
    void adapt(int atMost) {
        if (reworks >= atMost) {
            throw Refusal.conflict("REWORKED", "De training is al vaak genoeg aangepast. Kies goed of stoppen.");
        }
        move(ProcurementState.IN_DEVELOPMENT);
        reworks++;
    }

    /** What is bought is there; what is developed was good at the try. */
    void deliver() {
        move(ProcurementState.DELIVERED);
    }

    void evaluate() {
        move(ProcurementState.EVALUATED);
    }

    void cancel() {
        move(ProcurementState.CANCELLED);
    }

    private void move(ProcurementState to) {
        if (!state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private void stays(ProcurementState expected) {
        if (state != expected) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("PROCUREMENT_STATE", "Deze inkoop is intussen veranderd. Kijk opnieuw.");
    }

    ProcurementState state() {
        return state;
    }

    LocalDate deadline() {
        return deadline;
    }

    LocalDate pilotOn() {
        return pilotOn;
    }

    long budgetCents() {
        return budgetCents;
    }

    UUID choice() {
        return choice;
    }

    Quote chosen() {
        return quotes.stream().filter(quote -> quote.supplier().equals(choice)).findFirst().orElse(null);
    }

    ProcurementView view() {
        return new ProcurementView(suppliers.isEmpty() ? null : new QuoteRequest(suppliers, ask, deadline, budgetCents),
                quotes, chosen(), choiceBecause, refusedBecause, orderNumber,
                pilotOn == null ? null : new Development(requirements, pilotOn, rights), pilotPoints, state);
    }
}
