package nl.wegwijs.insight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.library.Branch;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.partner.PartnerRegister;

/** Makes reports by the clock: after every month the year so far, or after every half-year that half. */
@Component
class ReportSchedule {

    /** How often; a month's report is of its year, as figures of one month would tell too much. */
    enum Every {
        MONTH("Elke maand, over het jaar tot dan"), HALF("Elk halfjaar, over dat halfjaar");

        private final String label;

        Every(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        LocalDate lastEnd(LocalDate today) {
            return this == MONTH || today.getMonthValue() == 1 || today.getMonthValue() == 7 ? today.withDayOfMonth(1)
                    : LocalDate.of(today.getYear(), today.getMonthValue() < 7 ? 1 : 7, 1);
        }

        FigurePeriod endingAt(LocalDate end) {
            LocalDate last = end.minusDays(1);
            return this == MONTH ? FigurePeriod.year(last.getYear()) : FigurePeriod.half(last.getYear(), last.getMonthValue() < 7 ? 1 : 2);
        }
    }

    private record Due(String library, Paper paper, Every every) {
    }

    private static final Logger log = LoggerFactory.getLogger(ReportSchedule.class);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final ReportShelf shelf;
    private final Branches branches;
    private final PartnerRegister partners;
    private final CurrentUser user;
    private final Clock clock;

    ReportSchedule(JdbcTemplate database, TransactionTemplate transaction, ReportShelf shelf, Branches branches,
            PartnerRegister partners, CurrentUser user, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.shelf = shelf;
        this.branches = branches;
        this.partners = partners;
        this.user = user;
        this.clock = clock;
    }

    Map<Paper, Every> of(String library) {
        Map<Paper, Every> found = new LinkedHashMap<>();
        database.query("select paper, every from wegwijs.report_schedule where library_org_id = ?",
                row -> {
                    found.put(Paper.valueOf(row.getString(1)), Every.valueOf(row.getString(2)));
                }, library);
        return found;
    }

    /** From the next month or half-year on; null for never. */
    void set(String library, Paper paper, Every every) {
        if (every == null) {
            database.update("delete from wegwijs.report_schedule where library_org_id = ? and paper = ?", library, paper.name());
            return;
        }
        database.update("""
                insert into wegwijs.report_schedule values (?, ?, ?, ?, ?, ?)
                on conflict (library_org_id, paper) do update set every = excluded.every, set_at = excluded.set_at,
                       set_by = excluded.set_by, made_until = excluded.made_until""", library, paper.name(), every.name(),
                Timestamp.from(clock.instant()), user.id(), Date.valueOf(every.lastEnd(LocalDate.now(clock))));
    }

    /** Each report in a transaction of its own, on one node; one that fails comes again. */
    @Scheduled(initialDelayString = "${wegwijs.reports.pause:PT10M}", fixedDelayString = "${wegwijs.reports.pause:PT10M}")
    void makeDue() {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> shelf.forgetOld(today));
        List<Due> all = database.query("select library_org_id, paper, every from wegwijs.report_schedule", (row, n) ->
                new Due(row.getString(1), Paper.valueOf(row.getString(2)), Every.valueOf(row.getString(3))));
        for (Due due : all) {
            try {
                transaction.executeWithoutResult(status -> make(due, due.every().lastEnd(today)));
            } catch (RuntimeException failure) {
                log.error("The report {} of {} could not be made", due.paper(), due.library(), failure);
            }
        }
    }

    private void make(Due due, LocalDate end) {
        // Taken by the one that changes it: another node waits, and then finds nothing to do.
        if (database.update("update wegwijs.report_schedule set made_until = ? where library_org_id = ? and paper = ? and made_until < ?",
                Date.valueOf(end), due.library(), due.paper().name(), Date.valueOf(end)) == 1) {
            orders(due.library(), due.paper(), due.every().endingAt(end)).forEach(shelf::make);
        }
    }

    /** One per municipality or partner, where a report is about one. */
    private List<ReportOrder> orders(String library, Paper paper, FigurePeriod period) {
        List<Branch> own = branches.all().stream().filter(branch -> branches.libraryOrg(branch.id()).equals(library)).toList();
        List<String> ids = own.stream().map(branch -> branch.id().value()).toList();
        List<ReportOrder> orders = new ArrayList<>();
        switch (paper) {
            case MUNICIPALITY -> branches.municipalities().stream()
                    .filter(place -> own.stream().anyMatch(branch -> branch.serves(place.code())))
                    .forEach(place -> orders.add(new ReportOrder(paper, library, ids, period, place.code(), null)));
            case PARTNER -> partners.referrers().stream().filter(partner -> ids.contains(partner.homeBranch().value()))
                    .forEach(partner -> orders.add(new ReportOrder(paper, library, ids, period, null, partner.id().value())));
            default -> orders.add(new ReportOrder(paper, library, ids, period, null, null));
        }
        return orders;
    }
}
