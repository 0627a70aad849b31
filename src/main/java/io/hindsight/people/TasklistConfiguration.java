package io.hindsight.people;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.hindsight.form.Translation;
import io.hindsight.text.Words;

/**
 * Makes the filters that Tasklist opens with, where they are missing. Their expressions are ours: nobody but an
 * administrator has the right to make or change a filter.
 */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    private static final List<String> CARD = List.of("reference", "severity", "stage");
    private static final List<String> FILTERS = List.of("mine", "groups", "late", "open");

    /** Filters are kept in English; Tasklist shows them in its reader's language. */
    @Bean
    FilterRegistrationBean<Translation> filterTranslation() {
        FilterRegistrationBean<Translation> registration = new FilterRegistrationBean<>(
            new Translation(path -> path.matches(".*/filter(/[^/]+)?"), Set.of("name", "description", "label"),
                french()));
        registration.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
        return registration;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin tasklistFilters() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                TaskQuery late = engine.getTaskService().createTaskQuery().dueBeforeExpression("${now()}");
                make(engine, 1, "mine", Role.active(),
                    engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
                make(engine, 2, "groups", Role.active(),
                    engine.getTaskService().createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}"));
                make(engine, 3, "late", Role.active(), late);
                make(engine, 4, "open",
                    List.of(Role.MANAGEMENT, Role.FACILITATORS), engine.getTaskService().createTaskQuery());
            }
        };
    }

    private static void make(ProcessEngine engine, int priority, String key, List<Role> readers,
            TaskQuery query) {
        String name = text(key);
        if (engine.getFilterService().createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = engine.getFilterService().newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(Map.of("description", text(key + ".what"), "priority", priority, "variables", card(),
            "showUndefinedVariable", false, "refresh", true));
        engine.getFilterService().saveFilter(filter);
        readers.forEach(role -> allowReading(engine, filter, role));
    }

    private static List<Map<String, String>> card() {
        return CARD.stream().map(name -> Map.of("name", name, "label", text("card." + name))).toList();
    }

    private static UnaryOperator<String> french() {
        Words french = Words.of(Locale.FRENCH);
        Map<String, String> known = Stream.concat(CARD.stream().map(name -> "card." + name),
            FILTERS.stream().flatMap(key -> Stream.of(key, key + ".what")))
            .collect(Collectors.toMap(TasklistConfiguration::text, key -> french.of("tasklist." + key)));
        return english -> known.getOrDefault(english, english);
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
