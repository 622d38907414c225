package nl.wegwijs.insight;

import java.util.Arrays;
import java.util.stream.Collectors;

import nl.wegwijs.library.LevelScale;

/** Levels before and after a placement, in one domain and on one scale: others cannot be compared. */
final class LevelSql {

    /**
     * Of a placement {@code place}: the last level up to the start, and the last one found after it, at most two months
     * after the end; of the domain in which somebody rose most.
     */
    static final String RISE = """
            select %s - %s as steps, late.confidence
              from (select distinct on (domain, scale) domain, scale, level from wegwijs.skill_assessment
                     where case_id = place.case_id and level is not null and taken_on <= place.started_on
                     order by domain, scale, taken_on desc, id) early
              join (select distinct on (domain, scale) domain, scale, level, confidence from wegwijs.skill_assessment
                     where case_id = place.case_id and level is not null and taken_on > place.started_on
                       and taken_on <= place.ended_on + interval '2 months'
                     order by domain, scale, taken_on desc, id) late using (domain, scale)
             order by 1 desc, 2 desc limit 1""".formatted(step("late"), step("early"));

    private LevelSql() {
    }

    private static String step(String of) {
        return Arrays.stream(LevelScale.values()).map(scale -> "when '%s' then array_position(array[%s], %s.level::text)"
                .formatted(scale, scale.steps().stream().map(level -> "'" + level + "'").collect(Collectors.joining(", ")), of))
                .collect(Collectors.joining(" ", "(case scale ", " end)"));
    }
}
