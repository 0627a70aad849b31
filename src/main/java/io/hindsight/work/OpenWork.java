package io.hindsight.work;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/**
 * Reads the view {@code open_work}, which says what is open and how late it is. Other modules join it by their own SQL:
 * {@code open_work(:now)} with the moment that the clock says, and {@link Circles#known} for its reader.
 */
@Repository
public class OpenWork {

    private static final String SQL = """
        SELECT post_mortem, kind, key, name, subject, stage, number, task, person, team, begun, first_due, due, late,
               age, ahead
        FROM open_work(:now) AS work WHERE\s""";
    /** What is due first stands first; a stage after its tasks. */
    private static final String ORDER = " ORDER BY due, kind = 'stage', begun, key, task, team, post_mortem, number";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that is open in it whoever may know it: for those whom the caller has let in. */
    public List<WorkItem> inside(String postMortem) {
        return jdbc.sql(SQL + "post_mortem = :postMortem" + ORDER).param("now", Rows.now(clock))
            .param("postMortem", postMortem).query(Rows.as(WorkItem.class)).list();
    }

    /** All that is open in it, what is due first first; nothing where the reader may not know it. */
    public List<WorkItem> of(String postMortem, String reader) {
        return of(List.of(postMortem), reader).getOrDefault(postMortem, List.of());
    }

    /** By post-mortem, in one statement; those of which nothing is open, or known to the reader, are left out. */
    public Map<String, List<WorkItem>> of(Collection<String> postMortems, String reader) {
        return postMortems.isEmpty() ? Map.of()
            : jdbc.sql(SQL + "post_mortem = ANY (:postMortems) AND " + Circles.known("work.post_mortem") + ORDER)
                .param("now", Rows.now(clock)).param("postMortems", postMortems.toArray(String[]::new))
                .param("reader", reader).query(Rows.as(WorkItem.class)).list().stream()
                .collect(groupingBy(item -> Objects.requireNonNull(item.postMortem()), toList()));
    }

    /** All of a kind that the reader may know and that is due before that moment, what is due first first. */
    public List<WorkItem> dueBefore(Instant moment, WorkKind kind, String reader) {
        return jdbc
            .sql(SQL + "work.kind = :kind AND due < :moment AND " + Circles.known("work.post_mortem") + ORDER)
            .param("now", Rows.now(clock)).param("kind", kind.code()).param("moment", Rows.time(moment))
            .param("reader", reader).query(Rows.as(WorkItem.class)).list();
    }

    /** By the task, in one statement; those that wait, are not open or not known to the reader are left out. */
    public Map<String, WorkItem> ofTasks(Collection<String> tasks, String reader) {
        return tasks.isEmpty() ? Map.of()
            : jdbc.sql(SQL + "task = ANY (:tasks) AND " + Circles.known("work.post_mortem") + ORDER)
                .param("now", Rows.now(clock)).param("tasks", tasks.toArray(String[]::new)).param("reader", reader)
                .query(Rows.as(WorkItem.class)).list().stream().filter(item -> item.due() != null)
                .collect(toMap(item -> Objects.requireNonNull(item.task()), identity(), (item, gathered) -> item));
    }
}
