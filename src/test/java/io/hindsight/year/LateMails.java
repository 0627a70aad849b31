package io.hindsight.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.TestClock;
import io.hindsight.mail.Letter;
import io.hindsight.notification.Delivery;
import io.hindsight.notification.SwitchedPost;
import io.hindsight.reminder.TaskSweep;
import io.hindsight.year.Expected.Action;
import io.hindsight.year.Expected.Open;

/** What is late is late in mails as well. */
abstract class LateMails extends OpenInTheYear {

    private static final Pattern LATE = Pattern.compile("late by (\\d+) working days?");

    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    TaskSweep sweep;
    @Autowired
    Delivery delivery;
    @Autowired
    SwitchedPost post;
    @Autowired
    ObjectMapper json;

    @AfterEach
    void nobodyWasTold() {
        post.reset();
        TestClock.reset();
        runtime.createProcessInstanceQuery().processDefinitionKey("notice").list()
            .forEach(told -> runtime.deleteProcessInstance(told.getId(), "tested", true, true));
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM digest_run").update();
    }

    @Test
    void the_digest_lists_what_is_late_and_by_how_much() {
        at = TestClock.workingDay(1).atTime(LocalTime.of(10, 0)).atZone(TestClock.OFFICE).toInstant();
        TestClock.goTo(at);
        sweep.sweep();
        // What is late is told at once and not again on that day; this is the next digest.
        jdbc.sql("DELETE FROM digest_run").update();
        jdbc.sql("DELETE FROM notice WHERE kind IN ('digest', 'gathered')").update();
        sweep.sweep();
        List<Letter> letters = new ArrayList<>();
        post.use(letters::add);
        Set<String> told = new HashSet<>();
        for (String reader : Staff.active().toList()) {
            Set<String> late = holding(reader, open.stream().filter(one -> one.isLate(at)).toList());
            List<JsonNode> digests = contents("digest", reader);
            List<String> overdue = digests.stream().flatMap(digest -> texts(digest.get("overdue"), "id").stream())
                .toList();
            assertThat(overdue).as(reader).containsExactlyInAnyOrderElementsOf(late);
            if (!digests.isEmpty()) {
                List<String> others = texts(digests.get(0).get("others"), "id");
                letters.clear();
                delivery.deliver(jdbc.sql("SELECT id FROM notice WHERE kind = 'digest' AND recipient = ?").param(reader)
                    .query(UUID.class).single());
                assertThat(LATE.matcher(letters.get(0).text()).results().map(found -> found.group(1)))
                    .as(reader + letters.get(0).text())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(overdue.stream(), others.stream())
                        .filter(this::isInTheOpen).map(this::byWorkingDays).filter(days -> days > 0)
                        .map(String::valueOf).toList());
                told.addAll(others);
                told.addAll(overdue);
            }
        }
        assertThat(told).hasSizeGreaterThan(20);
    }

    private Set<String> holding(String reader, List<Open> tasks) {
        return Set.copyOf(jdbc.sql("SELECT task FROM task_holder WHERE person = :reader AND task = ANY (:tasks)")
            .param("reader", reader).param("tasks", tasks.stream().map(Open::task).toArray(String[]::new))
            .query(String.class).list());
    }

    /** Of what is confidential, mails say nothing more. */
    private boolean isInTheOpen(String task) {
        return open.stream().anyMatch(one -> task.equals(one.task()) && made.rows("circle").stream()
            .noneMatch(row -> row.get("post_mortem").equals(one.postMortem())));
    }

    private int byWorkingDays(String task) {
        return open.stream().filter(one -> task.equals(one.task())).map(one -> one.late(at)).findFirst().orElseThrow();
    }

    @Test
    void the_weekly_mail_counts_and_names_what_is_late() {
        transaction.executeWithoutResult(status -> {
            management.executeJob(management.createJobQuery().processDefinitionKey("weekly-report").timers()
                .singleResult().getId());
            for (String reader : List.of("management1", "management2")) {
                JsonNode told = contents("weekly", reader).get(0);
                assertThat(told.get("open").asInt())
                    .isEqualTo((int) known(reader).map(Open::postMortem).distinct().count());
                assertThat(told.get("late").asInt()).isEqualTo(late(reader).size());
                assertThat(texts(told.get("latest"), "reference")).isEqualTo(longestLate(reader).limit(10).toList());
                assertThat(lines(told.get("stages"), "stage", "open", "late"))
                    .containsExactlyInAnyOrderElementsOf(stages(reader));
                List<Action> overdue = expected.overdueActions(at, reader);
                assertThat(lines(told.get("actions"), "reference", "number", "due"))
                    .isEqualTo(overdue.stream().limit(10).map(Action::line).toList());
                assertThat(told.get("more").asInt()).isEqualTo(Math.max(0, overdue.size() - 10));
                assertThat(lines(told.get("risks"), "reference", "until")).isEqualTo(risks(reader));
            }
            status.setRollbackOnly();
        });
    }

    private List<JsonNode> contents(String kind, String reader) {
        return jdbc.sql("SELECT content FROM notice WHERE kind = ? AND recipient = ?").params(kind, reader)
            .query((row, number) -> parse(row.getString("content"))).list();
    }

    private JsonNode parse(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> lines(JsonNode list, String... fields) {
        return StreamSupport.stream(list.spliterator(), false)
            .map(one -> Stream.of(fields).map(field -> one.get(field).asText()).collect(Collectors.joining(" ")))
            .toList();
    }

    private List<String> stages(String reader) {
        return known(reader).filter(one -> one.kind().equals("stage") && expected.isIncident(one.postMortem()))
            .collect(Collectors.groupingBy(Open::key)).entrySet().stream().map(stage -> stage.getKey() + " "
                + stage.getValue().size() + " " + stage.getValue().stream().filter(one -> one.isLate(at)).count())
            .toList();
    }

    private List<String> risks(String reader) {
        return known(reader).filter(one -> one.kind().equals("risk")).sorted(Comparator.comparing(Open::due))
            .map(one -> one.postMortem() + " " + LocalDate.ofInstant(one.due(), TestClock.OFFICE))
            .filter(line -> !LocalDate.parse(line.split(" ")[1]).isAfter(TestClock.today().plusDays(30))).toList();
    }

    /** The one first of which something has been late for the longest time. */
    private Stream<String> longestLate(String reader) {
        return known(reader).filter(one -> one.isLate(at))
            .collect(Collectors.toMap(Open::postMortem, Open::due, (one, other) -> one.isBefore(other) ? one : other))
            .entrySet().stream().sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(
                Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
    }
}
