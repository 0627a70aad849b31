package io.hindsight.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes a confidential post-mortem on over the engine's REST API, by what its circle sees and may do; nobody else
 * helps.
 */
class CircleWalker extends Walker {

    private final Program program;
    private final List<String> circle;

    CircleWalker(Program program, List<String> circle) {
        super(program);
        this.program = program;
        this.circle = circle;
    }

    /** With the acknowledgements of the plan, which are everybody's and tell nothing of a post-mortem. */
    @Override
    List<JsonNode> open(String reference) {
        Map<String, JsonNode> seen = new HashMap<>();
        for (String person : circle) {
            for (String which : List.of("processInstanceBusinessKey=" + reference, "name=Acknowledge%20plan")) {
                program.get(person, "/engine-rest/task?" + which).json()
                    .forEach(task -> seen.put(task.get("id").asText(), task));
            }
        }
        List<JsonNode> open = new ArrayList<>(seen.values());
        open.sort(Comparator.comparing(task -> task.get("created").asText()));
        return open;
    }

    @Override
    List<String> people(JsonNode task, String path) {
        return task.hasNonNull("assignee") ? List.of(task.get("assignee").asText()) : circle;
    }
}
