package io.hindsight.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/**
 * What tests of other ends than the sign-off do as programs: report incidents, end their post-mortems, read records.
 */
public record Reviews(Program program) {

    /** The reference of a new one. */
    public String report(String severity, String more) {
        return report(UUID.randomUUID().toString(), severity, more);
    }

    public String report(String title, String severity, String more) {
        Answer answer = send("test", UUID.randomUUID().toString(), title, severity, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    /** As facilitator1; {@code more} are members, each after a comma and with single quotes. */
    public Answer send(String source, String key, String title, String severity, String more) {
        return program.post("facilitator1", "/api/incidents",
            "{'source':'%s','key':'%s','title':'%s','severity':'%s'%s}".formatted(source, key, title, severity, more)
                .replace('\'', '"').getBytes());
    }

    public JsonNode record(String person, String reference) {
        return program.get(person, "/api/post-mortems/" + reference).json();
    }

    /** {@code call} of this post-mortem with these members. */
    public Answer post(String person, String reference, String call, Map<String, ?> body) {
        return program.post(person, "/api/post-mortems/" + reference + "/" + call,
            Program.JSON.valueToTree(body).toString().getBytes());
    }

    /** What each relation is, and the other’s reference. */
    public static List<String> relations(JsonNode record) {
        return StreamSupport.stream(record.at("/relations").spliterator(), false)
            .map(one -> one.get("kind").asText() + " " + one.get("reference").asText()).toList();
    }

    /** Each fault of a refusal: its field and its sentence. */
    public static List<String> faults(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return StreamSupport.stream(answer.json().at("/errors").spliterator(), false)
            .map(one -> one.get("field").asText() + " " + one.get("detail").asText()).toList();
    }
}
