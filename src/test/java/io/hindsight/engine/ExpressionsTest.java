package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Webapp;

@ServerTest
class ExpressionsTest {

    private static final String EVIL = "${''.getClass().forName('java.lang.System')}";

    /** What was evaluated: nothing may be. */
    public static int evaluated;

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    FilterService filters;
    @Autowired
    ProcessEngineConfigurationImpl engine;

    Program program;
    Webapp tasklist;
    String late;

    @BeforeEach
    void tasklistsOwnFilter() {
        program = new Program(port);
        tasklist = new Webapp(port, "facilitator1");
        late = filters.createTaskFilterQuery().filterName("Late").singleResult().getId();
        evaluated = 0;
    }

    static Stream<String> keys() {
        return expressions(TaskQueryDto.class);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void no_expression_of_a_request_is_evaluated(String key) {
        String inner = "{\"" + key + "\": \"" + EVIL + "\"}";
        for (int depth = 0; depth < 4; depth++) {
            for (String path : List.of("/task", "/task/count", "/filter/" + late + "/list",
                "/filter/" + late + "/count")) {
                assertRefused(program.call("facilitator1", "POST", "/engine-rest" + path, inner));
                assertRefused(tasklist.send("POST", Webapp.ENGINE + path, inner));
            }
            inner = "{\"orQueries\": [" + inner + "]}";
        }
    }

    @Test
    void there_are_keys_to_try() {
        assertThat(keys()).hasSizeGreaterThanOrEqualTo(20).contains("assigneeExpression", "candidateGroupsExpression");
    }

    @Test
    void an_expression_beside_harmless_parts_is_found() {
        assertRefused(program.call("facilitator1", "POST", "/engine-rest/task",
            """
            {"orQueries": [{"name": "a"}, {"orQueries": [{"name": "b"}, {"ownerExpression": "${currentUser()}"}]}]}"""));
    }

    @Test
    void no_other_query_takes_expressions() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/camunda/bpm/engine/rest/dto/**/*Dto.class")) {
            String name = new CachingMetadataReaderFactory().getMetadataReader(file).getClassMetadata().getClassName();
            List<String> keys = name.contains("$") ? List.of() : expressions(type(name)).toList();
            if (!keys.isEmpty()) {
                found.put(name, keys);
            }
        }
        assertThat(found).containsOnlyKeys(TaskQueryDto.class.getName());
    }

    @Test
    void tasklists_own_filters_work_with_what_is_added_to_them() {
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            for (BiFunction<String, String, Answer> caller : List.<BiFunction<String, String, Answer>>of(
                (way, body) -> program.call("facilitator1", "POST", "/engine-rest/filter/" + filter.getId() + way,
                    body),
                (way, body) -> tasklist.send("POST", Webapp.ENGINE + "/filter/" + filter.getId() + way, body))) {
                assertThat(caller.apply("/list", "{\"active\": true}").status()).isEqualTo(200);
                assertThat(caller.apply("/count", "{\"orQueries\": [{\"nameLike\": \"%a%\"}]}").status())
                    .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'assigneeExpression': '%s'}", "{'orQueries': [{'assigneeExpression': '%s'}]}"})
    void not_even_an_administrator_stores_a_filter_with_other_expressions(String query) {
        String filter = "{\"resourceType\": \"Task\", \"name\": \"Evil\", \"query\": "
            + query.replace('\'', '"').formatted("${taskService}") + "}";
        assertThat(program.call("admin", "POST", "/engine-rest/filter/create", filter).status()).isEqualTo(400);
        assertThat(program.call("admin", "PUT", "/engine-rest/filter/" + late, filter).status()).isEqualTo(400);
        assertThat(filters.createTaskFilterQuery().filterName("Evil").count()).isZero();
    }

    @Test
    void an_administrator_stores_a_filter_with_the_expressions_of_ours() {
        Answer answer = program.call("admin", "POST", "/engine-rest/filter/create", """
            {"resourceType": "Task", "name": "Mine and late",
             "query": {"assigneeExpression": "${currentUser()}", "dueBeforeExpression": "${now()}"}}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        filters.deleteFilter(answer.json().get("id").asText());
    }

    @Test
    void a_filter_that_was_stored_before_is_not_evaluated() {
        FilterServiceImpl careless = new FilterServiceImpl();
        careless.setCommandExecutor(engine.getCommandExecutorTxRequired());
        Filter old = careless.saveFilter(careless.newTaskFilter("Old").setQuery(tasks.createTaskQuery()
            .taskAssigneeExpression("${''.getClass().forName('%s').getMethod('touch').invoke(null)}"
                .formatted(ExpressionsTest.class.getName()))));
        assertThatThrownBy(() -> filters.list(old.getId())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.listPage(old.getId(), 0, 1)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.singleResult(old.getId())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count(old.getId())).isInstanceOf(BadUserRequestException.class);
        assertThat(evaluated).isZero();
        filters.deleteFilter(old.getId());
    }

    @ParameterizedTest
    @CsvSource({"/task, 21, 400", "/task, 2000, 400", "/task/count, 2000, 400", "/task, 19, 200",
        "/process-instance, 2000, 400", "/process-instance/count, 2000, 400", "/history/task, 2000, 400",
        "/history/process-instance/count, 2000, 400"})
    void a_query_has_a_bounded_number_of_parts(String path, int parts, int status) {
        String body = "{\"orQueries\": [" + "{},".repeat(parts - 1) + "{}]}";
        assertThat(program.call("admin", "POST", "/engine-rest" + path, body).status()).isEqualTo(status);
    }

    @Test
    void a_filter_cannot_be_extended_without_bound() {
        String body = "{\"orQueries\": [" + "{},".repeat(1999) + "{}]}";
        assertThat(program.call("facilitator1", "POST", "/engine-rest/filter/" + late + "/count", body).status())
            .isEqualTo(400);
        assertThat(tasklist.send("POST", Webapp.ENGINE + "/filter/" + late + "/list", body).status()).isEqualTo(400);
    }

    /** Called by an expression that is evaluated. */
    public static String touch() {
        evaluated++;
        return "nobody";
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
            .isEqualTo("Expressions are not taken in a query, only values.");
    }

    private static Stream<String> expressions(Class<?> query) {
        return Stream.of(query.getMethods()).map(Method::getName)
            .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
            .map(name -> name.substring(3, 4).toLowerCase() + name.substring(4)).distinct().sorted();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
