package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Stages;
import io.hindsight.mail.Letter;
import io.hindsight.notification.Delivery;
import io.hindsight.notification.SwitchedPost;

/**
 * A task for the facilitators, due on Thursday 10 December 2026 at 18:00; it is Monday morning. What is swept waits
 * until the test delivers it.
 */
public abstract class SweepScene {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Everybody wants each task at once, as was the rule once. */
    public static final String EVERYTHING = """
        INSERT INTO preference (person, at_once, changed_at)
        SELECT DISTINCT person, 'all', '-infinity'::timestamptz FROM team_member ON CONFLICT DO NOTHING""";

    @Autowired
    public TaskSweep sweep;
    @Autowired
    public Delivery delivery;
    @Autowired
    public SwitchedPost post;
    @Autowired
    public Stages stages;
    @Autowired
    public TaskService tasks;
    @Autowired
    public RuntimeService runtime;
    @Autowired
    public IdentityService identity;
    @Autowired
    public JdbcClient jdbc;

    public final List<Letter> delivered = new ArrayList<>();
    public String reference;
    public String task;

    @BeforeEach
    public void aTaskIsOpen() {
        stages.endAll();
        jdbc.sql("DELETE FROM notice WHERE kind IN ('digest', 'escalation') OR sent_at IS NULL AND dropped_at IS NULL")
            .update();
        post.use(delivered::add);
        at("2026-12-07T07:00");
        jdbc.sql(EVERYTHING).update();
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        dueAt("2026-12-10T18:00");
    }

    @AfterEach
    public void backToNow() {
        post.reset();
        ClockUtil.reset();
        jdbc.sql("DELETE FROM preference").update();
        jdbc.sql("DELETE FROM digest_run").update();
        jdbc.sql("DELETE FROM notice WHERE kind = 'digest'").update();
        stages.endAll();
    }

    public static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(PARIS).toInstant()));
    }

    public void sweepAt(String local) {
        at(local);
        sweep.sweep();
    }

    public void dueAt(String local) {
        Task open = stages.task(reference, "Schedule meeting");
        open.setDueDate(Date.from(LocalDateTime.parse(local).atZone(PARIS).toInstant()));
        tasks.saveTask(open);
    }

    public void claim(String person) {
        identity.setAuthentication(person, List.of("facilitators"));
        try {
            tasks.claim(task, person);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Sends what waits for this person, or drops it. */
    public void deliver(String kind, String person) {
        waiting("kind = '" + kind + "' AND recipient = '" + person + "'").forEach(delivery::deliver);
    }

    /** Sends the digests of this moment that wait for this person, after all else was told. */
    public void digestOf(String moment, String person) {
        digestsAt(moment);
        deliver("digest", person);
    }

    /** The digests of this moment, after all else was told. */
    public void digestsAt(String moment) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(moment).minusMinutes(30).atZone(PARIS).toInstant()));
        sweep.sweep();
        deliverAll();
        delivered.clear();
        sweepAt(moment);
    }

    public void deliverAll() {
        waiting("kind <> 'digest' AND process IS NOT NULL")
            .forEach(id -> assertThat(delivery.deliver(id).failure()).isNull());
    }

    private List<UUID> waiting(String which) {
        return jdbc.sql("SELECT id FROM notice WHERE sent_at IS NULL AND dropped_at IS NULL AND " + which)
            .query(UUID.class).list();
    }

    /** The subjects of the mails that this person got, without the post-mortem’s reference. */
    public List<String> mailed(String person) {
        return delivered.stream().filter(letter -> letter.address().startsWith(person + '@')).map(Letter::subject)
            .map(subject -> subject.replaceAll("^\\[.*?\\] ", "").replace('\u00a0', ' ')).toList();
    }

    public String droppedWhy(String kind, String person) {
        return jdbc.sql("SELECT dropped_why FROM notice WHERE kind = ? AND recipient = ? AND task = ?")
            .params(kind, person, task).query(String.class).single();
    }
}
