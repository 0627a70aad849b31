package io.hindsight.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class TasklistFiltersTest {

    private static final List<String> EVERYBODYS =
        List.of("Mine and to take", "My tasks", "My groups’ tasks", "Late", "All open tasks");

    @Autowired
    ProcessEngine engine;
    @Autowired
    FilterService filters;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Stages stages;
    @Autowired
    @Qualifier("tasklistFilters")
    ProcessEnginePlugin atStart;

    @AfterEach
    void asBefore() {
        identity.clearAuthentication();
        EVERYBODYS.forEach(name -> filters.createTaskFilterQuery().filterName(name).list()
            .forEach(filter -> filters.deleteFilter(filter.getId())));
        startAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mine and to take", "My groups’ tasks"})
    void what_somebody_takes_stays_in_the_list(String filter) {
        String task = newTask();
        as("facilitator1", "facilitators");
        assertThat(found(filter)).contains(task);
        tasks.claim(task, "facilitator1");
        assertThat(found(filter)).contains(task);
    }

    @Test
    void what_a_colleague_has_is_shown_among_the_group_s_but_is_not_to_be_taken() {
        String task = newTask();
        tasks.claim(task, "facilitator2");
        as("facilitator1", "facilitators");
        assertThat(found("My groups’ tasks")).contains(task);
        assertThat(found("Mine and to take")).doesNotContain(task);
    }

    @Test
    void what_is_somebody_s_alone_is_among_theirs() {
        String task = newTask();
        tasks.getIdentityLinksForTask(task)
            .forEach(link -> tasks.deleteCandidateGroup(task, link.getGroupId()));
        tasks.setAssignee(task, "facilitator1");
        as("facilitator1", "facilitators");
        assertThat(found("Mine and to take")).contains(task);
        assertThat(found("My groups’ tasks")).doesNotContain(task);
    }

    @Test
    void what_is_late_stands_together_by_post_mortem_and_what_is_due_first_comes_first() {
        stages.endAll();
        String first = newTask();
        String second = newTask();
        String ofFirst = tasks.createTaskQuery().taskId(first).singleResult().getProcessInstanceId();
        stages.start("analysis", reference(ofFirst));
        String third = stages.task(reference(ofFirst), "Trace causes").getId();
        due(first, 2);
        due(second, 3);
        due(third, 4);
        as("facilitator1", "facilitators");
        assertThat(found("Late", tasks.createTaskQuery().orderByDueDate().asc()))
            .containsExactly(third, first, second);
    }

    @Test
    void late_is_what_open_work_says_is_late() {
        stages.endAll();
        String late = newTask();
        String suspended = newTask();
        String inTime = newTask();
        due(late, 50);
        due(suspended, 50);
        due(inTime, -50);
        engine.getRuntimeService().suspendProcessInstanceById(
            tasks.createTaskQuery().taskId(suspended).singleResult().getProcessInstanceId());
        assertThat(found("Late")).containsExactlyInAnyOrderElementsOf(lateInOpenWork()).contains(late)
            .doesNotContain(suspended, inTime);
        assertThat(found("All open tasks")).contains(suspended);
    }

    private List<String> lateInOpenWork() {
        return jdbc.sql("SELECT DISTINCT task FROM open_work WHERE late IS NOT NULL AND task IS NOT NULL")
            .query(String.class).list();
    }

    @Test
    void the_reader_s_order_counts_elsewhere() {
        assertThat(EVERYBODYS).filteredOn(name -> !name.equals("Late"))
            .allSatisfy(name -> assertThat(query(stored(name))).doesNotContain("orderingProperties"));
    }

    @Test
    void they_are_offered_in_this_order() {
        assertThat(filters.createTaskFilterQuery().list().stream().filter(one -> EVERYBODYS.contains(one.getName())))
            .extracting(Filter::getName, filter -> filter.getProperties().get("priority"))
            .containsExactlyInAnyOrder(tuple("Mine and to take", 1), tuple("My tasks", 2),
                tuple("My groups’ tasks", 3), tuple("Late", 4), tuple("All open tasks", 5));
    }

    @Test
    void the_next_start_changes_nothing() {
        List<String> before = rows();
        startAgain();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_filter_of_an_earlier_version_is_brought_up_to_date_with_who_may_read_it() {
        Filter groups = stored("My groups’ tasks");
        String now = query(groups);
        filters.saveFilter(groups.setQuery(tasks.createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}").orderByDueDate().asc())
            .setProperties(Map.of("description", "Tasks that anybody of your groups may take", "priority", 2)));
        startAgain();
        assertThat(stored("My groups’ tasks").getId()).isEqualTo(groups.getId());
        assertThat(query(stored("My groups’ tasks"))).isEqualTo(now).contains("includeAssignedTasks");
        assertThat(stored("My groups’ tasks").getProperties()).containsEntry("priority", 3);
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceId(groups.getId()).count())
            .isEqualTo(7);
    }

    @Test
    void what_an_administrator_has_changed_in_tasklist_stays() {
        Filter late = stored("Late");
        Map<String, Object> byHand = new HashMap<>(late.getProperties());
        byHand.remove("hindsight");
        byHand.put("color", "#555555");
        filters.saveFilter(late.setProperties(byHand).setQuery(tasks.createTaskQuery().taskMinPriority(80)));
        startAgain();
        assertThat(query(stored("Late"))).contains("80").doesNotContain("dueBefore");
        assertThat(stored("Late").getProperties()).containsEntry("color", "#555555");
    }

    @Test
    void a_filter_of_an_administrator_s_own_stays() {
        Filter own = filters.newTaskFilter("Mine alone").setQuery(tasks.createTaskQuery().taskMinPriority(80));
        filters.saveFilter(own);
        try {
            startAgain();
            assertThat(query(stored("Mine alone"))).isEqualTo(query(own));
        } finally {
            filters.deleteFilter(own.getId());
        }
    }

    @Test
    void whoever_may_read_all_tasks_is_not_asked_for_each_and_whoever_loses_that_is() {
        String task = newTask();
        as("management1", "management");
        assertThat(found("All open tasks")).contains(task);
        as("employee1", "employees");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        identity.clearAuthentication();
        Authorization revoked = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_REVOKE);
        revoked.setUserId("management1");
        revoked.setResource(Resources.TASK);
        revoked.setResourceId(task);
        revoked.removePermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(revoked);
        try {
            as("management1", "management");
            assertThat(found("All open tasks")).doesNotContain(task);
        } finally {
            identity.clearAuthentication();
            engine.getAuthorizationService().deleteAuthorization(revoked.getId());
        }
    }

    private void startAgain() {
        atStart.postProcessEngineBuild(engine);
    }

    private String newTask() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        return stages.task(reference, "Schedule meeting").getId();
    }

    private String reference(String instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult()
            .getBusinessKey();
    }

    private void due(String task, int hoursAgo) {
        Task changed = tasks.createTaskQuery().taskId(task).singleResult();
        changed.setDueDate(new Date(System.currentTimeMillis() - hoursAgo * 3_600_000L));
        tasks.saveTask(changed);
    }

    private void as(String person, String... groups) {
        identity.setAuthentication(person, List.of(groups));
    }

    private List<String> found(String filter) {
        return found(filter, tasks.createTaskQuery());
    }

    private List<String> found(String filter, Query<?, Task> more) {
        return filters.<Task, Query<?, Task>>listPage(stored(filter).getId(), more, 0, 2000).stream().map(Task::getId)
            .toList();
    }

    private Filter stored(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private static String query(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    private List<String> rows() {
        return jdbc.sql("SELECT concat_ws(' ', id_, rev_, name_, query_, properties_) FROM act_ru_filter ORDER BY id_")
            .query(String.class).list();
    }
}
