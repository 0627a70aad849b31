package io.hindsight.backlog;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.backlog.BacklogPage.BacklogSummary;
import io.hindsight.backlog.BacklogPage.Count;
import io.hindsight.backlog.BacklogRows.PlacedAction;

/** The actions of all post-mortems that somebody may know. */
@Repository
public class Backlog {

    /** How many are read at once where all are. */
    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final BacklogRows rows;

    Backlog(JdbcClient jdbc, BacklogRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One page of them, and how many are open. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BacklogPage page(BacklogQuery query, String reader) {
        List<PlacedAction> found = rows.first(query, reader, query.size() + 1);
        boolean more = found.size() > query.size();
        List<PlacedAction> shown = more ? found.subList(0, query.size()) : found;
        return new BacklogPage(shown.stream().map(PlacedAction::action).toList(),
            more ? shown.get(shown.size() - 1).at() : null, summary(query, reader));
    }

    /** All that the query looks for, in the order of the list, handed over a part at a time. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void all(BacklogQuery query, String reader, Consumer<List<BacklogAction>> part) {
        List<PlacedAction> found = rows.first(query.after(null), reader, CHUNK);
        part.accept(found.stream().map(PlacedAction::action).toList());
        while (found.size() == CHUNK) {
            found = rows.first(query.after(found.get(CHUNK - 1).at()), reader, CHUNK);
            part.accept(found.stream().map(PlacedAction::action).toList());
        }
    }

    private BacklogSummary summary(BacklogQuery query, String reader) {
        LocalDate oldest = BacklogSql.about(query, reader).open().oldest(jdbc).query(LocalDate.class).optional()
            .filter(day -> day.isBefore(rows.lateBefore())).orElse(null);
        return new BacklogSummary(count(BacklogSql.about(query, reader).open()),
            count(BacklogSql.about(query, reader).late().with("before", rows.lateBefore())),
            count(BacklogSql.about(query, reader).moved()), oldest == null ? null : workingDaysSince(oldest));
    }

    private Count count(BacklogSql sql) {
        return Count.of(sql.count(jdbc, Count.LIMIT).query(Integer.class).single());
    }

    private int workingDaysSince(LocalDate day) {
        return jdbc
            .sql(
                """
            SELECT (SELECT number FROM working_day WHERE day = :today) - (SELECT number FROM working_day WHERE day = :day)""")
            .param("today", rows.today()).param("day", day).query(Integer.class).single();
    }
}
