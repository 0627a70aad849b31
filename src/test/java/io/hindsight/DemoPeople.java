package io.hindsight;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;

import io.hindsight.people.Role;

/** Two people for each role, named after it; everybody is an employee and knows the password “demo”. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoPeople implements SmartInitializingSingleton {

    public static final String PASSWORD = "demo";

    private final IdentityService identity;

    public DemoPeople(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Role role : Role.values()) {
            List.of(1, 2).forEach(number -> make(role, number));
        }
    }

    /** The login of a demo person: {@code plan-owner1}. */
    public static String login(Role role, int number) {
        return role.group().replaceAll("s$", "") + number;
    }

    private void make(Role role, int number) {
        String login = login(role, number);
        if (identity.createUserQuery().userId(login).count() > 0) {
            return;
        }
        User user = identity.newUser(login);
        user.setFirstName(role.label());
        user.setLastName(String.valueOf(number));
        user.setEmail(login + "@hindsight.example");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(login, role.group());
        if (role != Role.EMPLOYEES) {
            identity.createMembership(login, Role.EMPLOYEES.group());
        }
    }
}
