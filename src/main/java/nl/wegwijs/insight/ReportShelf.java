package nl.wegwijs.insight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Norms;
import nl.wegwijs.placement.StoryId;
import nl.wegwijs.placement.StoryRemoved;
import nl.wegwijs.referral.CaseForgotten;

/** Keeps the reports that were made, for as long as their norm says. */
@Component
@Transactional
class ReportShelf {

    private static final int SHOWN = 100;

    record Kept(UUID id, Paper paper, String about, String period, String fileName, Instant madeAt, String madeBy,
                LocalDate until, Set<String> branches, boolean tellsStories) {
    }

    private final JdbcTemplate database;
    private final ReportMaker maker;
    private final Norms norms;
    private final CurrentUser user;
    private final Clock clock;

    ReportShelf(JdbcTemplate database, ReportMaker maker, Norms norms, CurrentUser user, Clock clock) {
        this.database = database;
        this.maker = maker;
        this.norms = norms;
        this.user = user;
        this.clock = clock;
    }

    public void make(ReportOrder order) {
        LocalDate until = norms.after(BranchId.of(order.branches().iterator().next()), order.paper().kept(), LocalDate.now(clock));
        for (ReportMaker.Made made : maker.make(order)) {
            database.update("insert into wegwijs.report_file values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])", UUID.randomUUID(),
                    order.library(), order.branches().toArray(String[]::new), order.paper().name(), made.about(),
                    order.period().label(), made.name(), made.content(), Timestamp.from(clock.instant()), user.id(), Date.valueOf(until),
                    made.stories().stream().map(StoryId::toString).toArray(String[]::new));
        }
    }

    /** Those of which all branches are among these, the latest first. */
    @Transactional(readOnly = true)
    public List<Kept> kept(Collection<String> branches, Collection<Paper> papers) {
        return database.query("""
                select id, paper, about, period, file_name, made_at, made_by, kept_until, branches,
                       cardinality(stories) > 0 as tells_stories from wegwijs.report_file
                 where branches <@ ?::varchar[] and paper = any (?) and kept_until >= ? order by made_at desc, file_name limit ?""",
                (row, n) -> new Kept(row.getObject("id", UUID.class), Paper.valueOf(row.getString("paper")), row.getString("about"),
                        row.getString("period"), row.getString("file_name"), row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"), row.getDate("kept_until").toLocalDate(),
                        Set.copyOf(Arrays.asList((String[]) row.getArray("branches").getArray())),
                        row.getBoolean("tells_stories")),
                branches.toArray(String[]::new), papers.stream().map(Enum::name).toArray(String[]::new),
                Date.valueOf(LocalDate.now(clock)), SHOWN);
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> content(UUID id) {
        return database.queryForList("select content from wegwijs.report_file where id = ?", byte[].class, id).stream().findFirst();
    }

    public void forgetOld(LocalDate today) {
        database.update("delete from wegwijs.report_file where kept_until < ?", Date.valueOf(today));
    }

    /** Files with rows of people go when a person is forgotten: nobody can look up which held that one. */
    @EventListener
    void on(CaseForgotten forgotten) {
        database.update("delete from wegwijs.report_file where paper = ?", Paper.CBS.name());
    }

    /** Figures stay right without it, but a file cannot lose a page. */
    @EventListener
    void on(StoryRemoved removed) {
        database.update("delete from wegwijs.report_file where ? = any (stories)", removed.storyId().value());
    }
}
