package io.hindsight.people;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Makes the filters that Tasklist opens with, where they are missing. Their expressions are ours: nobody but an
 * administrator has the right to make or change a filter.
 */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    private static final List<Map<String, String>> CARD = List.of(
        Map.of("name", "reference", "label", "Post-mortem"),
        Map.of("name", "severity", "label", "Severity"),
        Map.of("name", "stage", "label", "Stage"));

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin tasklistFilters() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                TaskQuery late = engine.getTaskService().createTaskQuery().dueBeforeExpression("${now()}");
                make(engine, 1, "My tasks", "Tasks that are yours", Role.active(),
                    engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
                make(engine, 2, "My groups’ tasks", "Tasks that anybody of your groups may take", Role.active(),
                    engine.getTaskService().createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}"));
                make(engine, 3, "Late", "Tasks past their due date", Role.active(), late);
                make(engine, 4, "All open tasks", "All tasks of all post-mortems",
                    List.of(Role.MANAGEMENT, Role.FACILITATORS), engine.getTaskService().createTaskQuery());
            }
        };
    }

    private static void make(ProcessEngine engine, int priority, String name, String description, List<Role> readers,
            TaskQuery query) {
        if (engine.getFilterService().createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = engine.getFilterService().newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(Map.of("description", description, "priority", priority, "variables", CARD,
            "showUndefinedVariable", false, "refresh", true));
        engine.getFilterService().saveFilter(filter);
        readers.forEach(role -> allowReading(engine, filter, role));
    }

    private static void allowReading(ProcessEngine engine, Filter filter, Role role) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(role.group());
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(grant);
    }
}
