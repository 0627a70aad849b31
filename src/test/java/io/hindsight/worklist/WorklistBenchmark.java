package io.hindsight.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import io.hindsight.DemoPeople;
import io.hindsight.HindsightApplication;
import io.hindsight.bench.BenchDatabase;
import io.hindsight.bench.Counting;
import io.hindsight.notification.SwitchedPost;
import io.hindsight.walk.Program;
import io.hindsight.walk.Visitor;
import io.hindsight.walk.Webapp;

/**
 * Prints what Tasklist's list costs at 20,000 open tasks, as the filters were before cards said more than the engine
 * knows, and as they are, with the call for the cards; in turns, so that both meet the same machine.
 */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({BenchDatabase.class, DemoPeople.class, Counting.class, SwitchedPost.class})
class WorklistBenchmark {

    private static final int OPEN = 20_000;
    private static final int TURNS = 15;
    private static final String BY_CREATION = "{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}";
    private static final String BY_DUE_DATE = "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}";

    /** What was opened before, what is opened now. */
    private record Pair(Filter before, Filter now) {
    }

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    FilterService filters;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    private Visitor reader;

    @Test
    void measure() {
        Counting.isOn = false;
        makeTasks();
        Map<String, Pair> pairs = pairs();
        reader = Visitor.loggedIn(port, "facilitator1");
        pairs.forEach(this::compare);
    }

    private void makeTasks() {
        jdbc.sql("""
            INSERT INTO incident (source, key, title, summary, severity, tlp, personal_data, original_format, original)
            SELECT 'bench', n::text, 'Phished account sent invoices ' || n, '', 'high', 'amber', false, 'native', '{}'
            FROM generate_series(0, ?) AS n""").param(OPEN).update();
        jdbc.sql("""
            INSERT INTO post_mortem (reference, incident, opened_by, opened_at)
            SELECT 'PM-2001-' || (10000 + key::integer), id, 'bench', now() FROM incident WHERE source = 'bench'""")
            .update();
        String instance = engine.getRuntimeService().startProcessInstanceByKey("meeting", "PM-2001-10000",
            Map.of("severity", "high", "due", new Date(), "waiverDays", 3, "pass", 1,
                "participants", List.of("security", "sysadmins", "management")))
            .getId();
        String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        copy("act_ru_execution", "proc_inst_id_", instance);
        copy("act_ru_task", "proc_inst_id_", instance);
        copy("act_ru_identitylink", "task_id_", task);
        copy("act_ru_authorization", "resource_id_", task);
        copy("act_ru_variable", "proc_inst_id_", instance);
        jdbc.sql("""
            UPDATE act_ru_task SET assignee_ = CASE WHEN n % 100 = 0 THEN 'facilitator1' ELSE 'facilitator2' END
            FROM (SELECT id_ AS id, row_number() OVER (ORDER BY id_) AS n FROM act_ru_task) AS numbered
            WHERE id = id_ AND (n % 100 = 0 OR n % 4 = 1)""").update();
        jdbc.sql("ANALYZE").update();
    }

    /** As many more rows of the same kind, each under an id of its own. */
    private void copy(String table, String of, String id) {
        List<String> columns = jdbc.sql("""
            SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position""")
            .param(table).query(String.class).list();
        String values = columns.stream().map(column -> switch (column) {
            case "id_", "proc_inst_id_", "root_proc_inst_id_", "parent_id_", "execution_id_", "act_inst_id_", "task_id_", "var_scope_", "resource_id_" ->
                column + " || '-' || n";
            case "business_key_" -> "'PM-2001-' || (10000 + n)";
            case "text_" -> "CASE WHEN name_ = 'reference' THEN 'PM-2001-' || (10000 + n) ELSE text_ END";
            case "due_date_" -> "now()::timestamp - make_interval(mins => n * 7 % 19999)";
            default -> column;
        }).collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table
            + ", generate_series(1, :more) AS n WHERE " + of + " = :id").param("more", OPEN - 1).param("id", id)
            .update();
    }

    private Map<String, Pair> pairs() {
        Filter mine = before("mine", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        Filter groups = before("groups",
            tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put("first filter: mine, mine and to take", new Pair(mine, now("Mine and to take")));
        pairs.put("to take: groups, mine and to take", new Pair(groups, now("Mine and to take")));
        pairs.put("mine", new Pair(mine, now("My tasks")));
        pairs.put("groups", new Pair(groups, now("My groups’ tasks")));
        pairs.put("late",
            new Pair(before("late", tasks.createTaskQuery().dueBeforeExpression("${now()}")), now("Late")));
        pairs.put("all open", new Pair(before("open", tasks.createTaskQuery()), now("All open tasks")));
        return pairs;
    }

    private Filter now(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    /** A filter as it was. */
    private Filter before(String name, TaskQuery query) {
        Filter filter = filters.newTaskFilter("before " + name)
            .setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc())
            .setProperties(Map.of("priority", 1, "refresh", true, "showUndefinedVariable", false, "variables",
                Stream.of("reference", "severity", "stage").map(one -> Map.of("name", one, "label", one)).toList()));
        filters.saveFilter(filter);
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setUserId("facilitator1");
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(grant);
        return filter;
    }

    private void compare(String name, Pair pair) {
        double[] before = new double[TURNS];
        double[] now = new double[TURNS];
        double[] cards = new double[TURNS];
        for (int turn = -2; turn < TURNS; turn++) {
            double first = millis(() -> list(pair.before(), BY_CREATION));
            double second = millis(() -> list(pair.now(), BY_DUE_DATE));
            String ids = ids(list(pair.now(), BY_DUE_DATE));
            double third = millis(() -> cards(ids));
            if (turn >= 0) {
                before[turn] = first;
                now[turn] = second;
                cards[turn] = third;
            }
        }
        String ids = ids(list(pair.now(), BY_DUE_DATE));
        long ofCards = statements(() -> cards(ids));
        assertThat(statements(() -> cards(ids.substring(0, ids.indexOf(','))))).isEqualTo(ofCards);
        double was = median(before);
        double is = median(now);
        double more = median(cards);
        System.out.printf("BENCH Tasklist, %,d open tasks, %s: before %.0f ms (%d statements), now %.0f ms (%d)"
            + " and cards %.1f ms (%d): ratio %.2f%n", OPEN, name, was,
            statements(() -> list(pair.before(), BY_CREATION)), is, statements(() -> list(pair.now(), BY_DUE_DATE)),
            more, ofCards, (is + more) / was);
    }

    /** As Tasklist asks. */
    private String list(Filter filter, String order) {
        HttpResponse<String> answer = reader.send(reader.request(
            Webapp.ENGINE + "/filter/" + filter.getId() + "/list?firstResult=0&maxResults=15", "Accept",
            "application/hal+json", "Content-Type", "application/json", "X-XSRF-TOKEN", reader.cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.ofString("""
                {"processVariables": [], "taskVariables": [], "caseInstanceVariables": [], "active": true,
                 "sorting": [%s]}""".formatted(order))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String cards(String ids) {
        HttpResponse<String> answer = reader.get("/api/tasks/cards?ids=" + ids);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Phished account");
        return answer.body();
    }

    private static String ids(String list) {
        try {
            return StreamSupport
                .stream(Program.JSON.readTree(list).at("/_embedded/task").spliterator(), false)
                .map(task -> task.get("id").asText()).collect(Collectors.joining(","));
        } catch (IOException unreadable) {
            throw new IllegalStateException(list, unreadable);
        }
    }

    private static long statements(Runnable work) {
        Counting.isOn = true;
        long before = Counting.STATEMENTS.get();
        work.run();
        Counting.isOn = false;
        return Counting.STATEMENTS.get() - before;
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
