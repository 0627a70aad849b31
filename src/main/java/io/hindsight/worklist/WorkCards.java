package io.hindsight.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.engine.TaskFinder;
import io.hindsight.people.Names;
import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.text.Words;
import io.hindsight.work.DueWords;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;

/** The cards of open tasks, by four statements, however many they are. */
@Repository
class WorkCards {

    private static final String SQL = """
        SELECT task, subject, reference, title, severity, stage, due, holder FROM task_card
        WHERE task = ANY(:tasks) AND\s""" + Circles.known("task_card.reference");

    /** Whom a card is for, and what it takes to word it. */
    private record Reader(String login, Words words, Names names, Map<String, WorkItem> work) {
    }

    private final TaskFinder tasks;
    private final JdbcClient jdbc;
    private final People people;
    private final OpenWork work;
    private final Clock clock;

    WorkCards(TaskFinder tasks, JdbcClient jdbc, People people, OpenWork work, Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.people = people;
        this.work = work;
        this.clock = clock;
    }

    /** The cards of those of these tasks that this person, who is logged in, may read. */
    List<WorkCard> of(Collection<String> ids, String login, Words words) {
        List<String> readable = tasks.readable(ids);
        if (readable.isEmpty()) {
            return List.of();
        }
        Reader reader = new Reader(login, words, people.names(), work.ofTasks(readable, login));
        return jdbc.sql(SQL).param("tasks", readable.toArray(String[]::new)).param("reader", login)
            .query((row, number) -> card(row, reader)).list();
    }

    private WorkCard card(ResultSet row, Reader reader) throws SQLException {
        Words words = reader.words;
        String reference = row.getString("reference");
        String title = row.getString("title");
        String subject = row.getString("subject");
        String severity = row.getString("severity");
        String stage = row.getString("stage");
        String holder = row.getString("holder");
        Instant due = Rows.instant(row, "due");
        return new WorkCard(row.getString("task"), reference, title,
            subject == null ? null : Role.about(subject, words),
            reference == null ? words.of("worklist.group.none") : words.of("worklist.group", reference, title),
            severity, severity == null ? null : words.of("severity." + severity),
            stage == null ? null : stage(stage, words),
            due == null ? null : due(reader.work.get(row.getString("task")), due, words), holder,
            holder(holder, reader));
    }

    private DueWords due(@Nullable WorkItem item, Instant due, Words words) {
        return item == null ? DueWords.waiting(due, clock, words) : DueWords.of(item, clock, words);
    }

    private static String stage(String english, Words words) {
        String code = english.toLowerCase(Locale.ROOT).replace(' ', '-');
        return words.named("stage." + code, words.named("tasklist.process." + code, english));
    }

    private static String holder(@Nullable String holder, Reader reader) {
        if (holder == null) {
            return reader.words.of("worklist.holder.nobody");
        }
        String name = reader.names.of(holder);
        return holder.equals(reader.login) ? reader.words.of("worklist.holder.you", name) : name;
    }
}
