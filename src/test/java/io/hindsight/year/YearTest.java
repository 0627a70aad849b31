package io.hindsight.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.walk.EngineWalk;
import io.hindsight.walk.Program.Answer;

/** The year is as if people had worked with Hindsight all the time, and everything says the same of what is late. */
class YearTest extends Lateness {

    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskService tasks;

    @Test
    void there_are_200_in_all_states_with_numbers_in_the_order_of_their_coming() {
        assertThat(jdbc.sql("SELECT count(*) FROM post_mortem").query(Integer.class).single()).isEqualTo(NUMBER);
        assertThat(jdbc.sql("SELECT DISTINCT state FROM post_mortem_state").query(String.class).list())
            .containsExactlyInAnyOrder("open", "closed", "withdrawn", "ended-early", "joined", "removed");
        assertThat(made.shapes().keySet()).containsAll(Shapes.ALL.stream().map(Shape::name).toList());
        assertThat(jdbc.sql("SELECT reference FROM post_mortem ORDER BY opened_at, reference").query(String.class)
            .list()).isSorted();
        assertThat(jdbc.sql("SELECT min(opened_at) > now() - interval '2 years' FROM post_mortem").query(Boolean.class)
            .single()).isTrue();
    }

    @Test
    void nothing_of_the_originals_is_left() {
        assertThat(jdbc.sql("""
            SELECT count(*) FROM incident LEFT JOIN post_mortem ON incident.id = incident
            WHERE title LIKE '%@%' OR reference LIKE '%-97%' OR summary LIKE '%@%' OR reference IS NULL""")
            .query(Integer.class).single())
            .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM notice").query(Integer.class).single()).isZero();
        assertThat(tasks.createTaskQuery().count()).isEqualTo(made.rows("act_ru_task").size());
    }

    @Test
    void every_record_can_be_read_as_a_page_and_printed() {
        List<String> sample = some("closed", "light, closed", "action", "withdrawn", "ended", "joined", "followed",
            "near miss", "session", "change");
        assertThat(sample).hasSizeGreaterThan(15);
        for (String reference : sample) {
            assertThat(program.get("facilitator1", "/post-mortems/" + reference).status()).as(reference).isEqualTo(200);
            assertThat(program.get("facilitator1", "/api/post-mortems/" + reference).status()).as(reference)
                .isEqualTo(200);
        }
        for (String reference : sample.subList(0, 6)) {
            assertThat(program.get("facilitator1", "/post-mortems/" + reference + "/report.pdf").text()).as(reference)
                .startsWith("%PDF");
        }
    }

    @Test
    void who_is_not_in_the_circle_of_a_confidential_one_finds_nothing_of_it() {
        for (String reference : some("confidential")) {
            List<String> circle = made.rows("circle_member").stream()
                .filter(row -> row.get("post_mortem").equals(reference)).map(row -> row.get("person")).toList();
            assertThat(circle).hasSize(10);
            String outsider = Staff.active().filter(person -> !circle.contains(person)).findFirst().orElseThrow();
            assertThat(program.get(circle.get(0), "/post-mortems/" + reference).status()).isEqualTo(200);
            assertThat(program.get(outsider, "/post-mortems/" + reference).status()).isEqualTo(404);
        }
    }

    @Test
    void tasks_are_in_tasklist_and_their_forms_open() {
        assertThat(read("facilitator1", "/engine-rest/task/count").get("count").asInt()).isPositive();
        for (Map<String, String> task : made.rows("act_ru_task")) {
            String person = doer(task);
            Answer form = program.get(person, "/engine-rest/task/" + task.get("id_") + "/deployed-form");
            assertThat(form.status()).as(task.get("name_") + form.text()).isEqualTo(200);
            Answer variables = program.get(person, "/engine-rest/task/" + task.get("id_") + "/form-variables");
            assertThat(variables.status()).as(task.get("name_") + variables.text()).isEqualTo(200);
            assertThat(program.get(person, "/tasks/" + task.get("id_")).status()).as(task.get("name_")).isEqualTo(200);
        }
    }

    /** Who has it, or somebody who may take it. */
    private String doer(Map<String, String> task) {
        return task.get("assignee_") != null ? task.get("assignee_")
            : jdbc.sql("SELECT person FROM task_holder WHERE task = ? LIMIT 1").param(task.get("id_"))
                .query(String.class).single();
    }

    @Test
    void the_engine_goes_on_with_what_was_made() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        for (String reference : some("light, plan", "causes and evaluation", "to sign off")) {
            transaction.executeWithoutResult(status -> {
                walk.finish(reference);
                assertThat(jdbc.sql("SELECT state FROM post_mortem_state WHERE post_mortem = ?").param(reference)
                    .query(String.class).single()).isEqualTo("closed");
                status.setRollbackOnly();
            });
        }
    }
}
