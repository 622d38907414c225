package nl.wegwijs.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A day on which the colleagues whose work it is sit at Tasklist, and the days after it. */
abstract class PartnersWork {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    ShiftableClock clock;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    PartnerAgreements agreements;
    @LocalServerPort
    private int port;

    private final Trail trail = new Trail();
    private final Map<String, Colleague> staff = new HashMap<>();
    private Chromium chromium;

    @BeforeEach
    void comesToWork() {
        chromium = new Chromium();
        itIs(MONDAY, 10);
    }

    @AfterEach
    void goesHome() {
        staff.forEach((user, colleague) -> colleague.pictures("work-of-" + user));
        staff.values().forEach(Colleague::close);
        chromium.close();
        clock.reset();
    }

    PartnerId partner(String name) {
        return PartnerId.of(jdbc.queryForObject("select id::text from wegwijs.partner_organisation where name = ?",
                String.class, name));
    }

    PartnerId uwv() {
        return partner("UWV Laagveen");
    }

    String latest(String table) {
        return jdbc.queryForObject("select number from wegwijs." + table
                + " order by split_part(number, '-', 3)::int desc limit 1", String.class);
    }

    Map<String, Object> row(String table, String number) {
        return jdbc.queryForMap("select * from wegwijs." + table + " where number = ?", number);
    }

    /** What the engine does by itself takes a moment. */
    void becomes(String table, String number, String state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(row(table, number)).containsEntry("state", state));
    }

    Colleague as(String user) {
        return staff.computeIfAbsent(user, one ->
                new Colleague(chromium.window("nl-NL", 1400), "http://127.0.0.1:" + port, clock, trail).logsIn(one));
    }

    void itIs(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(clock.getZone()).toInstant());
    }
}
