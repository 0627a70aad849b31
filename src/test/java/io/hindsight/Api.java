package io.hindsight;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A program that calls the API, and a look at what it left behind. */
@TestComponent
public class Api {

    public static final String INCIDENTS = "/api/incidents";
    public static final String VERIS = "/api/incidents/veris";

    /** How much there is: nothing may be added by what was refused. */
    public record Stored(long incidents, long postMortems, long numbers, long processes) {
    }

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    public Api(MockMvcTester mvc, JdbcClient jdbc, RuntimeService runtime) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    public MvcTestResult send(MockHttpServletRequestBuilder request) {
        return mvc.perform(request);
    }

    public MvcTestResult report(String json) {
        return send(json(INCIDENTS, json.getBytes(StandardCharsets.UTF_8)).with(httpBasic("security1", "demo")));
    }

    public MvcTestResult reportVeris(String key, byte[] json) {
        return send(json(VERIS, json).queryParam("key", key).with(httpBasic("security1", "demo")));
    }

    public MvcTestResult reportVeris(String key, String json) {
        return reportVeris(key, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads as management, with the parameters as names and values in turn. */
    public MvcTestResult read(String path, String... parameters) {
        MockHttpServletRequestBuilder request = get(path).with(httpBasic("management1", "demo"));
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return send(request);
    }

    public static MockHttpServletRequestBuilder json(String path, byte[] body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    public Stored stored() {
        return new Stored(count("incident"), count("post_mortem"),
            jdbc.sql("SELECT coalesce(sum(last), 0) FROM post_mortem_number").query(Long.class).single(),
            runtime.createProcessInstanceQuery().count());
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
