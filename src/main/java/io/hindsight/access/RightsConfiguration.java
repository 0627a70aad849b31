package io.hindsight.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.hindsight.people.Role;

/** Makes the groups and gives each what its role needs, at every start. Rights on tasks come with the tasks. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    private static final List<Role> STARTING = List.of(Role.FACILITATORS, Role.SECURITY);
    private static final List<Role> FOLLOWING = List.of(Role.MANAGEMENT, Role.FACILITATORS);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin rights() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                requireAdministrator(engine.getIdentityService());
                for (Role role : Role.values()) {
                    makeGroup(engine.getIdentityService(), role);
                }
                new Grants(engine.getAuthorizationService()).all();
            }
        };
    }

    private static void requireAdministrator(IdentityService identity) {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            throw new AdministratorMissing();
        }
    }

    private static void makeGroup(IdentityService identity, Role role) {
        if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identity.newGroup(role.group());
            group.setName(role.label());
            group.setType("HINDSIGHT");
            identity.saveGroup(group);
        }
    }

    private record Grants(AuthorizationService authorizations) {

        void all() {
            for (Role role : Role.active()) {
                grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
                grant(Role.EMPLOYEES, Resources.GROUP, role.group(), Permissions.READ);
            }
            grant(Role.EMPLOYEES, Resources.PROCESS_DEFINITION, "near-miss", Permissions.READ,
                Permissions.CREATE_INSTANCE);
            grant(Role.EMPLOYEES, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
            for (Role role : STARTING) {
                grant(role, Resources.PROCESS_DEFINITION, "post-mortem",
                    Permissions.READ, Permissions.CREATE_INSTANCE);
                grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
            }
            for (Role role : FOLLOWING) {
                grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
                grant(role, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK, Permissions.READ_HISTORY);
                grant(role, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
                grant(role, Resources.DEPLOYMENT, ANY, Permissions.READ);
            }
        }

        private void grant(Role role, Resource resource, String id, Permission... permissions) {
            if (authorizations.createAuthorizationQuery().groupIdIn(role.group()).resourceType(resource)
                .resourceId(id).count() == 0) {
                Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                grant.setGroupId(role.group());
                grant.setResource(resource);
                grant.setResourceId(id);
                grant.setPermissions(permissions);
                authorizations.saveAuthorization(grant);
            }
        }
    }
}
