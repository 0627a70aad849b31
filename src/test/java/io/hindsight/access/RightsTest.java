package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.DemoPeople;
import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;

@EngineTest
class RightsTest {

    private static final Set<Role> STARTING = Set.of(Role.FACILITATORS, Role.SECURITY);
    private static final Set<Role> FOLLOWING = Set.of(Role.FACILITATORS, Role.MANAGEMENT);

    @Autowired
    IdentityService identity;
    @Autowired
    AuthorizationService authorizations;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    FilterService filters;
    @Autowired
    People people;
    @Autowired
    Stages stages;

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_gives_exactly_what_it_needs(Role role) {
        logIn(role);
        assertThat(may(role, ACCESS, APPLICATION, "tasklist")).isEqualTo(role != Role.EMPLOYEES);
        assertThat(may(role, ACCESS, APPLICATION, "cockpit")).isEqualTo(FOLLOWING.contains(role));
        assertThat(may(role, ACCESS, APPLICATION, "admin")).isFalse();
        assertThat(may(role, CREATE_INSTANCE, PROCESS_DEFINITION, "post-mortem")).isEqualTo(STARTING.contains(role));
        assertThat(may(role, CREATE_INSTANCE, PROCESS_DEFINITION, "meeting")).isFalse();
        assertThat(may(role, CREATE, FILTER, "*")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void tasks_are_seen_by_their_candidates_and_by_who_follows(Role role) {
        String reference = stages.openPostMortem();
        stages.start("analysis", reference);
        logIn(role);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).count())
            .isEqualTo(FOLLOWING.contains(role) || role == Role.SECURITY ? 1 : 0);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count())
            .isEqualTo(FOLLOWING.contains(role) ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void tasklist_opens_with_the_filters_of_the_role(Role role) {
        logIn(role);
        List<String> names = filters.createTaskFilterQuery().list().stream().map(filter -> filter.getName()).toList();
        assertThat(names.contains("My tasks")).isEqualTo(role != Role.EMPLOYEES);
        assertThat(names.contains("All open tasks")).isEqualTo(FOLLOWING.contains(role));
    }

    @Test
    void a_filter_finds_what_its_name_says() {
        String reference = stages.openPostMortem();
        stages.start("analysis", reference);
        logIn(Role.SECURITY);
        assertThat(count("My groups’ tasks")).isPositive();
        long mine = count("My tasks");
        tasks.claim(stages.task(reference, "Trace causes").getId(), "security1");
        assertThat(count("My tasks")).isEqualTo(mine + 1);
        assertThat(count("Late")).isPositive();
    }

    @Test
    void nobody_but_an_administrator_makes_or_changes_a_filter() {
        logIn(Role.FACILITATORS);
        assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("Mine").setQuery(tasks.createTaskQuery())))
            .isInstanceOf(AuthorizationException.class);
        var late = filters.createTaskFilterQuery().filterName("Late").singleResult();
        assertThatThrownBy(() -> filters.saveFilter(late.setName("Later"))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void forms_offer_people_and_pages_name_them_whoever_is_logged_in() {
        logIn(Role.TRAINERS);
        assertThat(identity.createUserQuery().userId("security1").count()).isZero();
        assertThat(people.with(List.of(Role.SECURITY, Role.FACILITATORS))).extracting(Person::id)
            .containsExactly("security1", "security2", "facilitator1", "facilitator2");
        assertThat(people.name("security1")).isEqualTo("Security 1");
    }

    @Test
    void somebody_of_another_role_cannot_complete_a_task() {
        String reference = stages.openPostMortem();
        stages.start("analysis", reference);
        String task = stages.task(reference, "Trace causes").getId();
        logIn(Role.TRAINERS);
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
    }

    private long count(String filter) {
        return filters.count(filters.createTaskFilterQuery().filterName(filter).singleResult().getId());
    }

    private boolean may(Role role, Permission permission,
            Resource resource, String id) {
        return authorizations.isUserAuthorized(DemoPeople.login(role, 1),
            List.of(role.group(), Role.EMPLOYEES.group()), permission, resource, id);
    }

    private void logIn(Role role) {
        identity.setAuthentication(DemoPeople.login(role, 1), List.of(role.group(), Role.EMPLOYEES.group()));
    }
}
