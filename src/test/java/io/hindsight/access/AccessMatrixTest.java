package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.access.Subjects.Of;
import io.hindsight.tenant.TenantMove;
import io.hindsight.walk.Visitor;

/**
 * What each role is answered by each call, of ours and of the engine's that are open. It is written to
 * {@code src/docs/access.md}; where it differs from what is committed, this test fails once, so that somebody reads it.
 */
@ServerTest
class AccessMatrixTest {

    private static final Path PAGE = Path.of("src/docs/access.md");
    private static final Map<String, String> PEOPLE = people();
    private static final String NOBODY = "nobody";
    private static final String ADMINISTRATOR = "administrator";

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;
    @Autowired
    IdentityService identity;
    @Autowired
    RepositoryService repository;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Stages stages;
    @Autowired
    TenantMove move;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private Subjects subjects;

    /** One line of the matrix. */
    private record Row(String method, String path, Of of, Map<String, HttpResponse<String>> answers) {

        int status(String role) {
            return answers.get(role).statusCode();
        }
    }

    @BeforeEach
    void somethingToAskFor() {
        stages.endAll();
        subjects = new Subjects(runtime, tasks, management, identity, repository, jdbc, stages, move);
        subjects.make(List.copyOf(PEOPLE.values()), PEOPLE.values().stream().filter(login -> !login.equals("admin"))
            .map(login -> login.replace('1', '2')).toList());
        PEOPLE.forEach((role, login) -> visitors.put(role, Visitor.loggedIn(port, login)));
        visitors.put(NOBODY, new Visitor(port));
    }

    @Test
    void every_role_is_answered_as_the_page_says_and_nobody_outside_a_circle_learns_of_it() throws IOException {
        List<Row> rows = calls().flatMap(call -> rows(call[0], call[1])).toList();

        assertThat(rows).hasSizeGreaterThan(150);
        assertThatNothingFails(rows);
        assertThatNobodyGetsInWithoutALogin(rows);
        assertThatNothingIsFoundOutside(rows);
        String found = page(rows);
        String expected = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, found);
        assertThat(found).as("read what has changed in " + PAGE + ", and commit it if it is right").isEqualTo(expected);
    }

    private void assertThatNothingFails(List<Row> rows) {
        assertThat(rows).allSatisfy(row -> assertThat(row.answers().values()).as(row.method() + ' ' + row.path())
            .allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isLessThan(500)));
    }

    private void assertThatNobodyGetsInWithoutALogin(List<Row> rows) {
        assertThat(rows).filteredOn(row -> row.status(NOBODY) < 300)
            .extracting(Row::path).containsOnly("/login");
    }

    /** What is hidden is answered as what does not exist, and no answer to anything else holds a trace of it. */
    private void assertThatNothingIsFoundOutside(List<Row> rows) {
        List<String> secrets = subjects.secrets();
        for (Row row : rows) {
            row.answers().forEach((role, answer) -> {
                if (!role.equals(ADMINISTRATOR) || isOurs(row.path())) {
                    assertThat(secrets)
                        .as("%s %s %s as %s: %s", row.method(), row.path(), row.of(), role, answer.body())
                        .filteredOn(secret -> !answer.request().uri().toString().contains(secret))
                        .noneMatch(answer.body()::contains);
                }
            });
        }
        Map<String, Row> unknown = rows.stream().filter(row -> row.of() == Of.UNKNOWN)
            .collect(Collectors.toMap(row -> row.method() + row.path(), row -> row));
        rows.stream().filter(row -> row.of() == Of.OUTSIDE).forEach(row -> {
            Row none = unknown.get(row.method() + row.path());
            visitors.keySet().stream().filter(role -> !role.equals(ADMINISTRATOR) || isOurs(row.path()))
                .forEach(role -> assertThat(neutral(row.answers().get(role)))
                    .as("%s %s as %s", row.method(), row.path(), role)
                    .isEqualTo(neutral(none.answers().get(role))));
        });
    }

    private static boolean isOurs(String path) {
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda");
    }

    /** Status and text of an answer without the ids that were asked for. */
    private static String neutral(HttpResponse<String> answer) {
        String body = answer.body();
        for (String part : answer.request().uri().getPath().split("/")) {
            body = part.length() > 8 ? body.replace(part, "ID") : body;
        }
        return answer.statusCode() + " " + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Stream<Row> rows(String method, String path) {
        List<Of> all = Subjects.isAboutOne(path) ? List.of(Of.values())
            : path.contains("/user/*") ? List.of(Of.OWN, Of.FOREIGN) : List.of(Of.OWN);
        return all.stream().map(of -> new Row(method, path, of, visitors.keySet().stream().collect(Collectors.toMap(
            role -> role, role -> ask(role, method, subjects.path(path, PEOPLE.get(role), of)), (a, b) -> a,
            LinkedHashMap::new))));
    }

    private HttpResponse<String> ask(String role, String method, String path) {
        boolean writes = !List.of("GET", "OPTIONS").contains(method);
        String type = !writes ? null : !path.startsWith("/api") && isOurs(path) ? "application/x-www-form-urlencoded"
            : path.equals("/api/plan") ? "text/markdown" : "application/json";
        return visitors.get(role).call(method, path, type,
            !writes ? null : "application/json".equals(type) ? "{}" : "");
    }

    /** Ours, as Spring has them, and the engine's that are on the list. */
    private Stream<String[]> calls() throws IOException {
        Stream<String[]> ours = mappings.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.hindsight."))
            .map(Map.Entry::getKey).flatMap(AccessMatrixTest::calls);
        Stream<String[]> engines = new OpenCalls(new ClassPathResource("open-calls.txt")
            .getContentAsString(StandardCharsets.UTF_8).lines().toList()).all().stream()
            .map(call -> new String[] {call.method(), call.path().getPatternString()});
        return Stream.concat(ours, engines).collect(Collectors.toMap(call -> call[1] + ' ' + call[0], call -> call,
            (a, b) -> a)).values().stream().sorted(Comparator.comparing((String[] call) -> call[1])
                .thenComparing(call -> call[0]));
    }

    private static Stream<String[]> calls(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
            .map(method -> new String[] {method.name(), path}));
    }

    private String page(List<Row> rows) {
        List<String> lines = new ArrayList<>(List.of("# Who is answered what", "",
            "Written by `AccessMatrixTest`, which fails when an answer changes. Each cell is the status of a call without a",
            "useful body: 400, 415 and 422 mean that the caller was let in and only the body was wrong; 302 leads to the login.",
            "*Own* is a post-mortem open to all who take part, and a task of one’s own groups; *foreign* is a task of others.",
            ""));
        lines.add("| call | of | " + String.join(" | ", visitors.keySet()) + " |");
        lines.add("|---|---|" + "---|".repeat(visitors.size()));
        for (Row row : rows) {
            lines.add("| `%s %s` | %s | %s |".formatted(row.method(), row.path(),
                Subjects.isAboutOne(row.path()) || row.of() == Of.FOREIGN ? row.of().label : "",
                row.answers().values().stream().map(answer -> String.valueOf(answer.statusCode()))
                    .collect(Collectors.joining(" | "))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        Stream.of("employee", "trainer", "plan-owner", "legal", "sysadmin", "security", "management", "facilitator")
            .forEach(role -> people.put(role, role + "1"));
        people.put(ADMINISTRATOR, "admin");
        return people;
    }
}
