package io.hindsight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the API says of itself. It is written to {@code src/docs/openapi.json}; where it differs from what is committed,
 * a test fails once, so that somebody reads what changes for programs.
 */
@ApiTest
class OpenApiTest {

    private static final Path FILE = Path.of("src/docs/openapi.json");

    @Autowired
    Api api;
    @Autowired
    ObjectMapper json;

    JsonNode description;

    @BeforeEach
    void read() throws IOException {
        description = json.readTree(api.read("/v3/api-docs").getResponse().getContentAsByteArray());
    }

    @Test
    void it_says_what_this_is_and_how_to_log_in() {
        assertThat(description.at("/info/title").asText()).isEqualTo("Hindsight");
        assertThat(description.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(description.at("/components/securitySchemes/login/scheme").asText()).isEqualTo("basic");
    }

    @Test
    void it_is_the_description_that_is_committed() throws IOException {
        ((ObjectNode) description).remove("servers");
        ((ObjectNode) description.get("info")).remove("version");
        String now = json.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .writeValueAsString(json.convertValue(description, Map.class))
            + "\n";
        String committed = Files.exists(FILE) ? Files.readString(FILE) : "";
        Files.writeString(FILE, now);
        assertThat(now).as("it was written anew to " + FILE + "; read the difference and commit it")
            .isEqualTo(committed);
    }

    @Test
    void it_describes_our_own_paths_only() {
        assertThat(description.get("paths").fieldNames()).toIterable()
            .contains("/api/incidents", "/api/incidents/veris",
                "/api/post-mortems", "/api/post-mortems/{reference}")
            .allMatch(path -> path.startsWith("/api/"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/incidents, post, '200 201 400 401 403 409 413 415 422'",
        "/api/incidents/veris, post, '200 201 400 401 403 409 413 415 422'",
        "/api/post-mortems, get, '200 400 401 403'",
        "/api/post-mortems/{reference}, get, '200 401 403 404'",
        "/api/post-mortems/{reference}/original, get, '200 401 403 404'",
        "/api/post-mortems/{reference}/circle, post, '200 400 401 403 404 415 422'",
        "/api/post-mortems/{reference}/tlp, post, '200 400 401 403 404 415 422'",
        "/api/post-mortems/{reference}/actions/{number}/due-date, post, '200 400 401 403 404'",
        "/api/bulletins, get, '200 400 401 403'",
        "/api/bulletins/{number}, get, '200 401 403 404'",
        "/api/plan, get, '200 401 403'",
        "/api/plan, put, '200 202 400 401 403 409 413 415 422'",
        "/api/plan/imports, get, '200 401 403'",
        "/api/plan/imports/{id}, get, '200 401 403 404'",
        "/api/plan/imports/{id}/file, get, '200 401 403 404'",
        "/api/plan/versions, get, '200 401 403'",
        "/api/plan/versions/{number}, get, '200 401 403 404'",
        "/api/plan/versions/{number}/diff, get, '200 401 403 404'"})
    void every_answer_of_a_call_is_described(String path, String method, String answers) {
        JsonNode responses = description.get("paths").get(path).get(method).get("responses");
        assertThat(responses.fieldNames()).toIterable().containsExactlyInAnyOrder(answers.split(" "));
        responses.properties().stream().filter(answer -> answer.getKey().startsWith("4"))
            .forEach(answer -> assertThat(description.at(answer.getValue().get("$ref").asText().substring(1)
                + "/content/application~1problem+json/schema/$ref").asText()).endsWith("/Problem"));
    }

    @Test
    void the_example_of_an_incident_is_accepted_as_it_stands() {
        ObjectNode example = json.createObjectNode();
        JsonNode incident = description.at("/components/schemas/Incident");
        incident.get("properties").properties()
            .forEach(field -> example.set(field.getKey(), field.getValue().get("example")));
        assertThat(incident.get("required")).extracting(JsonNode::asText)
            .containsExactlyInAnyOrder("source", "key", "title", "severity");
        assertThat(api.report(example.toString())).hasStatus2xxSuccessful();
        assertThat(api.report(example.put("key", UUID.randomUUID().toString()).toString()))
            .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void the_original_in_a_record_is_an_object() {
        JsonNode received = description.at("/components/schemas/Received/properties");
        assertThat(received.at("/original/type").asText()).isEqualTo("object");
        assertThat(received.fieldNames()).toIterable().contains("title", "severity", "times")
            .doesNotContain("understood");
    }

    @Test
    void the_page_to_try_it_is_for_those_who_take_part() {
        assertThat(api.read("/api-docs")).hasStatus3xxRedirection().hasRedirectedUrl("/swagger-ui/index.html");
        assertThat(api.read("/swagger-ui/index.html")).hasStatusOk();
        assertThat(api.send(get("/swagger-ui/index.html").with(httpBasic("employee1", "demo"))))
            .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.send(get("/v3/api-docs"))).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
