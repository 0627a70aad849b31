package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.DemoPeople;
import io.hindsight.people.Role;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** What tests of circles do over HTTP. */
public record CircleScene(Program program) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first demo person of each role that takes part. */
    public static List<String> members() {
        return Role.active().stream().map(role -> DemoPeople.login(role, 1)).toList();
    }

    /** The second of each, and an employee. */
    public static List<String> outsiders() {
        return Stream.of(Role.values()).map(role -> DemoPeople.login(role, 2)).toList();
    }

    public Answer report(String person, String tlp, List<String> circle) {
        ObjectNode incident = JSON.createObjectNode().put("source", "circle").put("key", UUID.randomUUID().toString())
            .put("title", "Board mailbox read for months").put("severity", "high");
        if (tlp != null) {
            incident.put("tlp", tlp);
        }
        if (circle != null) {
            ArrayNode named = incident.putArray("circle");
            circle.forEach(named::add);
        }
        return program.post(person, "/api/incidents", incident);
    }

    /** A confidential post-mortem whose circle is the first of each role; returns its reference. */
    public String red() {
        return opened("red", members());
    }

    /** One that is open to all who take part. */
    public String amber() {
        return opened("amber", null);
    }

    private String opened(String tlp, List<String> circle) {
        Answer answer = report("security1", tlp, circle);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    public Answer widen(String by, String reference, String person, String reason) {
        return program.post(by, "/api/post-mortems/" + reference + "/circle",
            JSON.createObjectNode().put("person", person).put("reason", reason));
    }

    public Answer takeOut(String by, String reference, String person, String reason) {
        return program.post(by, "/api/post-mortems/" + reference + "/circle/leave",
            JSON.createObjectNode().put("person", person).put("reason", reason));
    }

    public Answer mark(String by, String reference, String tlp, String reason) {
        return program.post(by, "/api/post-mortems/" + reference + "/tlp",
            JSON.createObjectNode().put("tlp", tlp).put("reason", reason));
    }

    public JsonNode tasks(String person, String reference) {
        return program.get(person, "/engine-rest/task?processInstanceBusinessKey=" + reference).json();
    }
}
