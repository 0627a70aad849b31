package io.hindsight.worklist;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.hindsight.people.Role;
import io.hindsight.text.Words;

/**
 * Keeps the filters that Tasklist opens with. Whatever somebody takes stays where they took it: the first filter has
 * what is theirs beside what they may take, and tasks of groups are shown with who has them. Only what is late has an
 * order of its own, by post-mortem; elsewhere the reader chooses. Their expressions are ours: nobody but an
 * administrator has the right to make or change a filter.
 */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    /** Says which of our filters it is; Tasklist’s scripts read it too. */
    static final String MARK = "hindsight";

    /** Tasklist’s dialog gives each filter a colour, and leaves our mark out. */
    private static final String CHANGED_BY_HAND = "color";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin tasklistFilters() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                TaskService tasks = engine.getTaskService();
                keep(engine, 1, "todo", Role.active(), tasks.createTaskQuery().or()
                    .taskAssigneeExpression("${currentUser()}").taskCandidateGroupInExpression("${currentUserGroups()}")
                    .endOr());
                keep(engine, 2, "mine", Role.active(),
                    tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
                keep(engine, 3, "groups", Role.active(), tasks.createTaskQuery()
                    .taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
                keep(engine, 4, "late", Role.active(), tasks.createTaskQuery().active().dueBeforeExpression("${now()}")
                    .orderByTaskVariable("reference", ValueType.STRING).asc());
                keep(engine, 5, "open", List.of(Role.MANAGEMENT, Role.FACILITATORS), tasks.createTaskQuery());
            }
        };
    }

    /** Makes it where it is missing; brings it up to date unless an administrator has changed it. */
    private static void keep(ProcessEngine engine, int priority, String key, List<Role> readers, TaskQuery query) {
        FilterEntity wanted = (FilterEntity) engine.getFilterService().newTaskFilter(text(key)).setQuery(query)
            .setProperties(
                Map.of(MARK, key, "description", text(key + ".what"), "priority", priority, "refresh", true));
        find(engine, key).ifPresentOrElse(stored -> update(engine, stored, wanted), () -> {
            engine.getFilterService().saveFilter(wanted);
            readers.forEach(role -> allowReading(engine, wanted, role));
        });
    }

    private static Optional<FilterEntity> find(ProcessEngine engine, String key) {
        List<FilterEntity> all = engine.getFilterService().createTaskFilterQuery().list().stream()
            .map(FilterEntity.class::cast).toList();
        return all.stream().filter(filter -> key.equals(properties(filter).get(MARK))).findFirst()
            .or(() -> all.stream().filter(filter -> filter.getName().equals(text(key))).findFirst());
    }

    private static void update(ProcessEngine engine, FilterEntity stored, FilterEntity wanted) {
        if (properties(stored).containsKey(CHANGED_BY_HAND) || said(stored).equals(said(wanted))) {
            return;
        }
        stored.setName(wanted.getName()).setQuery(wanted.getQuery()).setProperties(wanted.getProperties());
        try {
            engine.getFilterService().saveFilter(stored);
        } catch (OptimisticLockingException done) {
            // By another node, which starts at this moment.
            return;
        }
    }

    /** All that a filter says, as it is once it was stored. */
    private static List<Object> said(FilterEntity filter) {
        FilterEntity read = new FilterEntity(filter.getResourceType());
        read.setQueryInternal(filter.getQueryInternal());
        read.setPropertiesInternal(filter.getPropertiesInternal());
        return List.of(filter.getName(), read.getQueryInternal(), properties(read));
    }

    private static Map<String, Object> properties(FilterEntity filter) {
        return Optional.ofNullable(filter.getProperties()).orElse(Map.of());
    }

    private static String text(String key) {
        return Words.ENGLISH.of("tasklist." + key);
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
