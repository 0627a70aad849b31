package io.hindsight.year;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.DemoPeople;
import io.hindsight.HindsightApplication;
import io.hindsight.TestDatabase;
import io.hindsight.notification.SwitchedPost;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** A test of what people see of a year of 200 post-mortems, which all such tests share in a database of its own. */
@Tag("application")
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=false", "hindsight.year=200"})
@ActiveProfiles("demo")
@Import({TestDatabase.class, DemoPeople.class, SwitchedPost.class})
abstract class InTheYear {

    static final int NUMBER = 200;
    private static final Map<ApplicationContext, Made> MADE = new WeakHashMap<>();

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    JdbcClient jdbc;

    Made made;
    Program program;

    @BeforeEach
    void make() throws IOException, SQLException {
        program = new Program(port);
        assumeThat(MADE).as("it could not be made").doesNotContainEntry(application, null);
        if (!MADE.containsKey(application)) {
            MADE.put(application, null);
            MADE.put(application, Year.make(application, port, NUMBER, 15));
        }
        made = MADE.get(application);
    }

    JsonNode read(String person, String path) {
        Answer answer = program.get(person, path);
        if (answer.status() != 200) {
            throw new AssertionError(path + " for " + person + ": " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.get(field).asText()).toList();
    }

    /** One of each shape whose name begins so. */
    List<String> some(String... shapes) {
        return made.shapes().entrySet().stream()
            .filter(one -> List.of(shapes).stream().anyMatch(shape -> one.getKey().startsWith(shape)))
            .map(one -> one.getValue().iterator().next()).toList();
    }
}
