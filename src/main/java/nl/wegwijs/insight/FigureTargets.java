package nl.wegwijs.insight;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.CurrentUser;

/** What a library wants to reach per figure; counts are for a whole year. */
@Component
@Transactional
class FigureTargets {

    /** Where a target comes from, and how that is said. */
    enum Source {
        POLICY("eigen beleid"), AGREEMENT("afspraak met de gemeente of een partner"), SHARED("beleid met partners");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    record Target(BigDecimal value, Source source, String setBy) {

        String written() {
            return value.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    private final JdbcTemplate database;
    private final CurrentUser user;
    private final Clock clock;

    FigureTargets(JdbcTemplate database, CurrentUser user, Clock clock) {
        this.database = database;
        this.user = user;
        this.clock = clock;
    }

    /** Percents, days and counts can have a target; so can every other figure that is one number. */
    static boolean suits(Figure figure) {
        return figure.kind() != FigureKind.GROWTH && figure.population() != Population.LEFT_OUT;
    }

    /**
     * Per figure; nothing for two libraries together, who each have their own. Where a library set none itself,
     * it is what its policy with partners says, and else what all agreements in force come to in a year.
     */
    @Transactional(readOnly = true)
    public Map<String, Target> of(Collection<String> libraries) {
        Map<String, Target> targets = own(libraries);
        agreed(libraries).forEach(targets::putIfAbsent);
        return targets;
    }

    /** What the policy of today says, and what agreements in force with partners promise together; set by their numbers. */
    @Transactional(readOnly = true)
    public Map<String, Target> agreed(Collection<String> libraries) {
        Map<String, Target> targets = new LinkedHashMap<>();
        if (libraries.size() == 1) {
            LocalDate today = LocalDate.now(clock);
            database.query("""
                    select line ->> 'figure' as figure_id, number, (line ->> 'target')::int as value
                      from wegwijs.shared_policy cross join lateral jsonb_array_elements(ambitions) line
                     where library_org_id = ? and state in ('ADOPTED', 'IN_FORCE', 'REVIEWED') and from_on <= ?
                       and until_on >= ?""", row -> {
                targets.put(row.getString("figure_id"), new Target(row.getBigDecimal("value"), Source.SHARED,
                        row.getString("number")));
            }, libraries.iterator().next(), today, today);
            database.query("""
                    select line ->> 'figure' as figure_id, string_agg(number, ', ' order by number) as numbers,
                           sum((line ->> 'value')::int * case line ->> 'period' when 'QUARTER' then 4 when 'HALF_YEAR' then 2 else 1 end) as value
                      from wegwijs.partner_agreement cross join lateral jsonb_array_elements(terms -> 'targets') line
                     where library_org_id = ? and state in ('ACTIVE', 'RENEWING') and starts_on <= ?
                       and (ends_on is null or ends_on >= ?)
                     group by line ->> 'figure'""", row -> {
                targets.putIfAbsent(row.getString("figure_id"), new Target(row.getBigDecimal("value"), Source.AGREEMENT,
                        row.getString("numbers")));
            }, libraries.iterator().next(), today, today);
        }
        return targets;
    }

    /** What the library set itself. */
    @Transactional(readOnly = true)
    public Map<String, Target> own(Collection<String> libraries) {
        Map<String, Target> targets = new LinkedHashMap<>();
        if (libraries.size() == 1) {
            database.query("select * from wegwijs.figure_target where library_org_id = ?", row -> {
                targets.put(row.getString("figure_id"), new Target(row.getBigDecimal("value"),
                        Source.valueOf(row.getString("source")), row.getString("set_by")));
            }, libraries.iterator().next());
        }
        return targets;
    }

    public void set(String library, Figure figure, BigDecimal value, Source source) {
        database.update("""
                insert into wegwijs.figure_target values (?, ?, ?, ?, ?, ?)
                on conflict (library_org_id, figure_id) do update set value = excluded.value, source = excluded.source,
                       set_at = excluded.set_at, set_by = excluded.set_by
                 where (figure_target.value, figure_target.source) is distinct from (excluded.value, excluded.source)""",
                library, figure.id(), value, source.name(), Timestamp.from(clock.instant()), user.id());
    }

    public void drop(String library, Figure figure) {
        database.update("delete from wegwijs.figure_target where library_org_id = ? and figure_id = ?", library, figure.id());
    }
}
