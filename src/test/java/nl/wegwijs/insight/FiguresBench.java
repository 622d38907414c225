package nl.wegwijs.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.placement.RoomsWithoutProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.ui.ExtendedModelMap;

/** How long pages of figures take with a million closed cases, and what keeping the rows costs. Run by hand; see bench/figures. */
@SpringBootTest(classes = RoomsWithoutProcess.class, properties = "wegwijs.figures.pause=P1D")
class FiguresBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 1_360_000);
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final int ROUNDS = 8;
    private static final int SLICES = 30;
    private static final int UPDATES = 200;
    private static final List<Map<String, String>> QUESTIONS = List.of(Map.of("jaar", "2025"), Map.of("jaar", "2024", "kwartaal", "3"),
            Map.of("jaar", "2025", "taal", "NT2"), Map.of("jaar", "2025", "kwartaal", "h1", "bron", "PARTNER"));

    @Autowired
    private FiguresBoard board;
    @Autowired
    private FigureRows rows;
    @Autowired
    private Branches branches;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate database;

    @Test
    void tellsHowLongPagesTake() {
        BranchId branch = LibraryFixtures.aBranch(branches);
        long begun = System.nanoTime();
        database.execute("set session_replication_role = replica;"
                + Lives.script(branches.libraryOrg(branch), branch, PEOPLE, 1825, LocalDate.of(2026, 1, 1))
                + ";set session_replication_role = origin");
        database.execute("insert into wegwijs.figure_due select 'S', id from wegwijs.signal");
        database.execute("analyze");
        print("lives of %d people written in %d s", PEOPLE, seconds(begun));
        begun = System.nanoTime();
        clock.at(NOW, () -> {
            rows.catchUp();
            return null;
        });
        database.execute("vacuum analyze");
        print("%d closed cases, rows made in %d s", database.queryForObject(
                "select count(*) from wegwijs.referral_case where status = 'CLOSED'", Long.class), seconds(begun));
        for (Subject subject : Subject.values()) {
            List<Long> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Map<String, String> question : QUESTIONS) {
                    Map<String, String> asked = new HashMap<>(question);
                    asked.put("onderwerp", subject.code());
                    long start = System.nanoTime();
                    clock.at(NOW, () -> board.show(Lives.colleague(List.of("management"), branch), asked, new ExtendedModelMap()));
                    if (round > 0) {
                        times.add((System.nanoTime() - start) / 1_000_000);
                    }
                }
            }
            Collections.sort(times);
            print("%-14s p50 %5d ms  p95 %5d ms", subject.code(), times.get(times.size() / 2), times.get(times.size() * 95 / 100));
        }
        print("a write with the triggers takes %.2f times as long as without", ratioOfWrites(branch));
    }

    private double ratioOfWrites(BranchId branch) {
        List<String> ids = database.queryForList("select id::text from wegwijs.referral_case where branch_id = ? limit " + UPDATES,
                String.class, branch.value());
        long with = 0;
        long without = 0;
        for (int slice = 0; slice < 2 * SLICES; slice++) {
            boolean on = slice % 2 == 0;
            database.execute("alter table wegwijs.referral_case " + (on ? "enable" : "disable") + " trigger figure_due_case");
            long start = System.nanoTime();
            for (String id : ids) {
                database.update("update wegwijs.referral_case set version = version + 1 where id = ?::uuid", id);
            }
            if (slice >= 4) {
                with += on ? System.nanoTime() - start : 0;
                without += on ? 0 : System.nanoTime() - start;
            }
        }
        database.execute("alter table wegwijs.referral_case enable trigger figure_due_case");
        return (double) with / without;
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    private static void print(String line, Object... values) {
        System.out.println("bench: " + line.formatted(values));
    }
}
