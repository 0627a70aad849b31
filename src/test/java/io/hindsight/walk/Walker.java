package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.walk.Program.Answer;

/** Takes a post-mortem to its end over the engine's REST API, each task done by somebody whose task it is. */
class Walker {

    private static final int MOST_TASKS = 150;

    private final Program program;

    Walker(Program program) {
        this.program = program;
    }

    /** Completes open tasks until there is none; returns their names in that order. */
    List<String> walk(String reference, boolean all, String words) {
        List<String> done = new ArrayList<>();
        for (JsonNode open = open(reference); !open.isEmpty(); open = open(reference)) {
            assertThat(done).as("tasks of " + reference).hasSizeLessThan(MOST_TASKS);
            complete(open.get(0), all, words);
            done.add(open.get(0).get("name").asText());
        }
        return done;
    }

    private JsonNode open(String reference) {
        return program.get("admin", "/engine-rest/task?sortBy=created&sortOrder=asc&processInstanceBusinessKey="
            + reference).json();
    }

    private void complete(JsonNode task, boolean all, String words) {
        String path = "/engine-rest/task/" + task.get("id").asText();
        Answer answer = null;
        for (String person : people(task, path)) {
            answer = program.post(person, path + "/submit-form", answers(person, path, all, words));
            if (answer.status() == 204) {
                return;
            }
        }
        assertThat(answer).as(task.get("name").asText()).isNull();
    }

    private ObjectNode answers(String person, String path, boolean all, String words) {
        JsonNode form = program.get(person, path + "/deployed-form").json();
        JsonNode variables = program.get(person, path + "/form-variables?deserializeValues=false").json();
        return new FormFiller(variables, all, words).fill(form);
    }

    /** The assignee, or else the members of the candidate groups. */
    private List<String> people(JsonNode task, String path) {
        if (task.hasNonNull("assignee")) {
            return List.of(task.get("assignee").asText());
        }
        List<String> people = new ArrayList<>();
        program.get("admin", path + "/identity-links?type=candidate").json().forEach(link -> program
            .get("admin", "/engine-rest/user?memberOfGroup=" + link.get("groupId").asText()).json()
            .forEach(user -> people.add(user.get("id").asText())));
        return people;
    }
}
