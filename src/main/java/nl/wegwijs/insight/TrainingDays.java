package nl.wegwijs.insight;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** On which days a partner was trained. */
@Component
class TrainingDays {

    private final JdbcTemplate database;

    TrainingDays(JdbcTemplate database) {
        this.database = database;
    }

    ReportTable of(UUID partner) {
        return new ReportTable("Trainingen herkennen en doorverwijzen", List.of("Dag", "Nummer", "Deelnemers", "Opfrissen vanaf"),
                database.query("""
                        select given_on, number, attended, refresher_on from wegwijs.recognition_training
                         where partner_id = ? and given_on is not null order by given_on""", (row, n) -> Arrays.asList(
                        row.getDate("given_on").toLocalDate(), row.getString("number"), row.getInt("attended"),
                        row.getDate("refresher_on") == null ? null : row.getDate("refresher_on").toLocalDate()), partner));
    }
}
