package nl.wegwijs.insight;

import java.sql.Date;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.library.SkillDomain;

/** What the Bibliotheekmonitor asks of each group that began in the period: meetings, form of guidance, participants. */
@Component
class MonitorRows {

    private static final List<String> HEADER = List.of("Groep", "Cursus", "Onderwerp", "Vorm", "Begin", "Einde", "Bijeenkomsten",
            "Deelnemers", "Bezoeken aan inloop");

    private static final String RUNS = """
            select run.number, course.title, course.domain, course.form, run.walk_in, run.starts_on, run.ends_on,
                   jsonb_array_length(run.sessions) as meetings, run.seats_taken,
                   (select sum((visit ->> 'count')::int) from jsonb_array_elements(run.walk_in_counts) visit) as visits
              from wegwijs.course_run run join wegwijs.offering course on course.id = run.offering_id
             where run.starts_on >= :from and run.starts_on < :until and run.branch_id = any (:branches)
               and run.status in ('RUNNING', 'COMPLETED')
             order by run.starts_on, run.number""";

    private final NamedParameterJdbcTemplate database;

    MonitorRows(JdbcTemplate database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    ReportTable of(ReportOrder order) {
        return new ReportTable("Bibliotheekmonitor", HEADER, database.query(RUNS, Map.of(
                "from", Date.valueOf(order.period().begin()), "until", Date.valueOf(order.period().end()),
                "branches", order.branches().toArray(String[]::new)), (row, n) -> List.of(row.getString("number"),
                        row.getString("title"), SkillDomain.valueOf(row.getString("domain")).label(),
                        OfferingForm.valueOf(row.getString("form")).label(), row.getDate("starts_on").toLocalDate(),
                        row.getDate("ends_on").toLocalDate(), row.getInt("meetings"),
                        row.getBoolean("walk_in") ? "" : row.getInt("seats_taken"), row.getBoolean("walk_in") ? row.getInt("visits") : "")));
    }
}
