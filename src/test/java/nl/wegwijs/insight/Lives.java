package nl.wegwijs.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Colleague;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a branch with people's lives, by the same script that the benchmark uses. */
final class Lives {

    private Lives() {
    }

    static void fill(JdbcTemplate database, String library, BranchId branch, int people, LocalDate until) {
        database.execute(script(library, branch, people, 600, until));
    }

    static String script(String library, BranchId branch, int people, int days, LocalDate until) {
        try {
            return Files.readString(Path.of("bench", "figures", "lives.sql")).replace("{people}", String.valueOf(people))
                    .replace("{days}", String.valueOf(days)).replace("{until}", until.toString()).replace("{branch}", branch.value())
                    .replace("{library}", library).replace("{municipality}", branch.value().replace("branch-", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Colleague colleague(List<String> groups, BranchId... mine) {
        return new Colleague() {
            @Override
            public Set<BranchId> branchIds() {
                return Set.of(mine);
            }

            @Override
            public List<String> groups() {
                return groups;
            }
        };
    }
}
