package io.hindsight.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

/** A post-mortem that management ends before its sign-off: all that is open is settled, each thing for itself. */
@ServerTest
class EarlyEndTest extends EndingScene {

    @Test
    void what_is_open_is_listed() {
        String reference = reviews.report("medium", "");
        assertThat(open(reference)).containsExactly("stage meeting", "stage analysis", "stage evaluation", "stage plan",
            "stage hardening", "stage training");
        walk.upTo(reference, "Implement action");
        assertThat(open(reference)).contains("stage hardening", "action 1").doesNotContain("stage meeting",
            "stage plan");
    }

    @Test
    void an_action_that_is_taken_over_goes_on_to_its_effect_and_the_rest_is_dropped_with_reasons() {
        String reference = reviews.report("medium", "");
        walk.upTo(reference, "Implement action");
        Answer answer = end("management1", reference, settled(reference));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/state").asText()).isEqualTo("ended-early");
        assertThat(answer.json().at("/outlives/goingOn/0").asInt()).as(answer.text()).isEqualTo(1);
        assertThat(answer.json().at("/settled").toString()).contains("taken-over", "dropped", "Nobody has time");
        assertThat(names(reference)).containsExactly("Implement action");
        assertThat(reviews.record("security1", reference).at("/hardening/actions/0/state").asText())
            .isEqualTo("approved");

        walk.finish(reference, "Implement action", "Verify action");
        assertThat(reviews.record("security1", reference).at("/hardening/actions/0/state").asText())
            .isEqualTo("verified");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKey("effectiveness").count()).isEqualTo(1);
        assertThat(reviews.record("security1", reference).at("/state").asText()).isEqualTo("ended-early");
    }

    @Test
    void whoever_had_claimed_the_action_keeps_it() {
        String reference = reviews.report("medium", "");
        walk.upTo(reference, "Implement action");
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Implement action")
            .singleResult().getId(), "sysadmin2");
        assertThat(end("management1", reference, settled(reference)).status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult().getAssignee())
            .isEqualTo("sysadmin2");
    }

    @Test
    void a_dropped_action_is_not_overdue_for_ever() {
        String reference = reviews.report("medium", "");
        walk.upTo(reference, "Implement action");
        List<Map<String, String>> items = settled(reference);
        items.forEach(item -> item.putAll(Map.of("fate", "dropped", "reason", "No use")));
        assertThat(end("management1", reference, items).status()).isEqualTo(200);
        assertThat(reviews.record("security1", reference).at("/hardening/actions/0/state").asText())
            .isEqualTo("dropped");
        assertThat(names(reference)).isEmpty();
    }

    @Test
    void somebody_who_may_know_it_takes_over_what_is_no_action_and_is_told() {
        String reference = reviews.report("medium", "");
        List<Map<String, String>> items = settled(reference);
        items.get(0).putAll(Map.of("fate", "taken-over", "takenOverBy", "nobody"));
        assertThat(Reviews.faults(end("management1", reference, items))).containsExactly(
            "items.stage-meeting Name somebody who may know this post-mortem and takes over “meeting”.");
        items.get(0).put("takenOverBy", "legal2");
        assertThat(end("management1", reference, items).status()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE post_mortem = ? AND kind = 'ended'").param(reference)
            .query(String.class).list()).contains("legal2");
    }

    @Test
    void whatever_is_left_out_is_named() {
        String reference = reviews.report("medium", "");
        List<Map<String, String>> items = settled(reference);
        items.remove(5);
        items.get(4).remove("reason");
        items.get(3).put("fate", "maybe");
        items.add(new HashMap<>(Map.of("kind", "action", "key", "7", "fate", "dropped", "reason", "x")));
        assertThat(Reviews.faults(end("management1", reference, items))).containsExactly(
            "items There is no open action “7” in it any more; look at the list again.",
            "items.stage-plan Say what becomes of “plan”: it is taken over or dropped.",
            "items.stage-hardening Say why “hardening” is dropped.",
            "items.stage-training Say what becomes of “training”: it is taken over or dropped.");
        assertThat(end("management1", reference, null).status()).isEqualTo(400);
        assertThat(reviews.record("security1", reference).at("/state").asText()).isEqualTo("open");
    }

    @Test
    void management_alone_ends_it_and_once() {
        String reference = reviews.report("medium", "");
        for (String person : List.of("employee1", "security1", "facilitator1", "legal1")) {
            assertThat(end(person, reference, settled(reference)).status()).as(person).isEqualTo(403);
        }
        List<Map<String, String>> items = settled(reference);
        assertThat(end("management1", reference, items).status()).isEqualTo(200);
        assertThat(end("management1", reference, items).json().get("detail").asText())
            .isEqualTo(reference + " is over already.");
        assertThat(end("management1", "PM-1999-0001", items).status()).isEqualTo(404);
    }

    @Test
    void the_page_asks_for_each_thing_and_keeps_what_was_typed() {
        String reference = reviews.report("medium", "");
        Visitor visitor = Visitor.loggedIn(port, "management1");
        String page = "/post-mortems/" + reference;
        visitor.token(page);
        assertThat(visitor.get(page).body()).contains("fate.stage-training", "End " + reference + " early");
        Map<String, String> answers = new HashMap<>(Map.of("reason", "Typed here"));
        open(reference).forEach(item -> {
            answers.put("fate." + item.replace(' ', '-'), "dropped");
            answers.put("reason." + item.replace(' ', '-'), "No time for it");
        });
        answers.put("reason.stage-plan", " ");
        visitor.submit(page + "/early-end", answers);
        assertThat(visitor.get(page).body()).contains("Say why “plan” is dropped.", "Typed here", "No time for it");
        answers.put("reason.stage-plan", "Neither");
        visitor.submit(page + "/early-end", answers);
        assertThat(visitor.get(page).body()).contains("Ended early.", "Neither", "Typed here")
            .doesNotContain("role=\"alert\"", "End " + reference + " early");
        assertThat(visitor.get("/post-mortems/" + reference + "/report.pdf").statusCode()).isEqualTo(200);
    }

    /** Each action is taken over, all else is dropped. */
    private List<Map<String, String>> settled(String reference) {
        List<Map<String, String>> items = new ArrayList<>();
        for (String item : open(reference)) {
            String[] parts = item.split(" ", 2);
            Map<String, String> answer = new HashMap<>(Map.of("kind", parts[0], "key", parts[1], "fate",
                parts[0].equals("action") ? "taken-over" : "dropped", "reason", "Nobody has time"));
            items.add(answer);
        }
        return items;
    }

    private List<String> open(String reference) {
        JsonNode items = program.get("security1", "/api/post-mortems/" + reference + "/open-items").json();
        return StreamSupport.stream(items.spliterator(), false)
            .map(item -> item.get("kind").asText() + " " + item.get("key").asText()).toList();
    }

    private List<String> names(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
            .map(task -> task.getName()).toList();
    }

    private Answer end(String person, String reference, List<Map<String, String>> items) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "The system is switched off"));
        body.put("items", items);
        return reviews.post(person, reference, "early-end", body);
    }
}
