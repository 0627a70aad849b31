package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.TestClock;
import io.hindsight.walk.Program.Answer;

/** Takes a post-mortem to its end over the engine's REST API, each task done by somebody whose task it is. */
class Walker {

    private static final int MOST_TASKS = 150;

    private final Program program;
    private final Map<String, List<String>> members = new HashMap<>();

    Walker(Program program) {
        this.program = program;
    }

    /** Completes open tasks until there is none; returns their names in that order. */
    List<String> walk(String reference, boolean all, String words) {
        return walkUpTo(reference, Set.of(), all, words);
    }

    /**
     * Completes open tasks until only those of these names are left; returns the names of what was done, in that order.
     */
    List<String> walkUpTo(String reference, Set<String> left, boolean all, String words) {
        List<String> done = new ArrayList<>();
        for (List<JsonNode> open = open(reference, left); !open.isEmpty(); open = open(reference, left)) {
            assertThat(done).as("tasks of " + reference).hasSizeLessThan(MOST_TASKS);
            complete(open.get(0), all, words);
            done.add(open.get(0).get("name").asText());
        }
        return done;
    }

    private List<JsonNode> open(String reference, Set<String> left) {
        List<JsonNode> open = open(reference);
        open.removeIf(task -> left.contains(task.get("name").asText()));
        return open;
    }

    /** All of a post-mortem, the oldest first. */
    List<JsonNode> open(String reference) {
        List<JsonNode> open = new ArrayList<>();
        program.get("admin", "/engine-rest/task?sortBy=created&sortOrder=asc&processInstanceBusinessKey=" + reference)
            .json().forEach(open::add);
        if (open.isEmpty() && isAnswerAwaited(reference)) {
            program.get("admin", "/engine-rest/task?sortBy=created&sortOrder=asc&name=Acknowledge%20plan").json()
                .forEach(open::add);
        }
        return open;
    }

    /** A team's one question may belong to another post-mortem, whose version it was asked for first. */
    private boolean isAnswerAwaited(String reference) {
        return !program.get("admin", "/engine-rest/process-instance?processDefinitionKey=plan"
            + "&activityIdIn=Event_VersionAnswered&businessKey=" + reference).json().isEmpty();
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

    ObjectNode answers(String person, String path, boolean all, String words) {
        JsonNode form = program.get(person, path + "/deployed-form").json();
        JsonNode variables = program.get(person, path + "/form-variables?deserializeValues=false").json();
        if (variables.path(FormFiller.NEEDS_DISTANCE).hasNonNull("value")) {
            TestClock.passDays(FormFiller.DISTANCE);
        }
        return new FormFiller(variables, all, words).fill(form);
    }

    /** The assignee, or else the members of the candidate groups. */
    List<String> people(JsonNode task, String path) {
        if (task.hasNonNull("assignee")) {
            return List.of(task.get("assignee").asText());
        }
        List<String> people = new ArrayList<>();
        program.get("admin", path + "/identity-links?type=candidate").json().forEach(link -> people
            .addAll(members.computeIfAbsent(link.get("groupId").asText(), this::members)));
        return people;
    }

    private List<String> members(String group) {
        List<String> members = new ArrayList<>();
        program.get("admin", "/engine-rest/user?memberOfGroup=" + group).json()
            .forEach(user -> members.add(user.get("id").asText()));
        return members;
    }
}
