package io.hindsight.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** Asks whoever holds a task how it goes, once a day at most. */
@Service
public class Nudges {

    private static final String TEXT = "text";

    private record Asked(String key, String name, @Nullable String subject, @Nullable String reference) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Notices notices;
    private final People people;

    Nudges(JdbcClient jdbc, Clock clock, Notices notices, People people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notices = notices;
        this.people = people;
    }

    /**
     * Tells all who hold the task, and who stand in for them, that somebody asks.
     *
     * @param question in their words; may be blank
     * @return who was asked what; nothing where no such task is open that this person may know
     * @throws Refusal when nobody else holds it, or somebody has asked today
     */
    @Transactional
    public Optional<Nudge> nudge(String task, @Nullable String question, String by) {
        Optional<Asked> open = jdbc.sql("SELECT key, name, subject, reference FROM open_task WHERE task = :task AND "
            + Circles.known("reference")).param("task", task).param("reader", by).query(Rows.as(Asked.class))
            .optional();
        String said = SafeText.filled(question).orElse(null);
        if (open.isPresent() && said != null) {
            check(said);
        }
        return open.map(asked -> nudge(task, asked, said, by));
    }

    private Nudge nudge(String task, Asked asked, @Nullable String question, String by) {
        List<String> holders = jdbc.sql("SELECT DISTINCT person FROM task_holder WHERE task = ? ORDER BY person")
            .param(task).query(String.class).list();
        List<String> others = holders.stream().filter(person -> !person.equals(by)).toList();
        if (others.isEmpty()) {
            throw new Refusal(holders.isEmpty() ? "refused.nudge.nobody" : "refused.nudge.yours");
        }
        Nudge nudge = new Nudge(question, others, by, clock.instant());
        keep(task, asked.reference(), nudge);
        notices.send(others.stream().map(person -> new Notice(UUID.randomUUID(), person, NoticeKind.NUDGE,
            "nudge:" + task + ':' + today(), asked.reference(), task, new NudgeContent(asked.key(), asked.name(),
                asked.subject(), question, by, nudge.askedAt())))
            .toList());
        return nudge;
    }

    private void keep(String task, @Nullable String postMortem, Nudge nudge) {
        int kept = jdbc.sql("""
            INSERT INTO nudge (task, day, post_mortem, question, asked, asked_by, asked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(task, today(), postMortem, nudge.question(), nudge.asked().toArray(String[]::new), nudge.askedBy(),
                Rows.time(nudge.askedAt()))
            .update();
        if (kept == 0) {
            Nudge first = last(task).orElseThrow();
            throw new Refusal("refused.nudge.today", people.name(first.askedBy()), moment(first.askedAt()));
        }
    }

    /** The latest of a task, if anybody has asked. */
    public Optional<Nudge> last(String task) {
        return jdbc.sql("""
            SELECT question, asked, asked_by, asked_at FROM nudge WHERE task = ? ORDER BY day DESC LIMIT 1""")
            .param(task).query(Rows.as(Nudge.class)).optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDateTime moment(Instant at) {
        return at.atZone(clock.getZone()).toLocalDateTime();
    }

    private static void check(String question) {
        if (question.length() > Refusal.LONGEST_REASON
            || question.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw new Refusal("refused.nudge.long", Refusal.LONGEST_REASON).at(TEXT);
        }
    }
}
