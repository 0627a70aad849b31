package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;

@ServerTest
class GivenLoginsTest {

    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @LocalServerPort
    int port;

    final String login = "leaver-" + UUID.randomUUID();

    @Test
    void a_login_is_not_given_again_when_its_owner_has_left() {
        identity.saveUser(identity.newUser(login));
        identity.deleteUser(login);
        assertThatThrownBy(() -> identity.saveUser(identity.newUser(login))).hasMessageContaining("given before");
        assertThat(identity.createUserQuery().userId(login).count()).isZero();
    }

    @Test
    void a_login_that_differs_only_in_case_is_not_given_beside_it() {
        identity.saveUser(identity.newUser(login));
        assertThatThrownBy(() -> identity.saveUser(identity.newUser(login.toUpperCase())))
            .hasMessageContaining("small and capital letters");
    }

    @Test
    void who_has_a_login_is_changed_as_often_as_need_be() {
        identity.saveUser(identity.newUser(login));
        for (String name : List.of("Ann", "Bea", "Bea", "Cleo")) {
            User user = identity.createUserQuery().userId(login).singleResult();
            user.setFirstName(name);
            identity.saveUser(user);
        }
        assertThat(jdbc.sql("SELECT name FROM person_name WHERE login = ? ORDER BY id").param(login).query(String.class)
            .list())
            .containsExactly(login, "Ann", "Bea", "Cleo");
    }

    @Test
    void an_administrator_who_tries_is_told_so() {
        identity.saveUser(identity.newUser(login));
        identity.deleteUser(login);
        Program.Answer answer = new Program(port).post("admin", "/engine-rest/user/create", """
            {"profile": {"id": "%s", "firstName": "New", "lastName": "Comer"}, "credentials": {"password": "Correct horse 7"}}
            """.formatted(login).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("The login “" + login + "” was given before");
    }

    @Test
    void an_administrator_who_makes_somebody_there_already_is_told_so_and_nothing_changes() {
        Program.Answer answer = new Program(port).post("admin", "/engine-rest/user/create", """
            {"profile": {"id": "employee2", "firstName": "New", "lastName": "Comer"},
             "credentials": {"password": "Correct horse 7"}}""".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("The login “employee2” is somebody’s already");
        assertThat(identity.createUserQuery().userId("employee2").singleResult().getFirstName()).isNotEqualTo("New");
    }

    @Test
    void of_two_who_get_it_at_the_same_moment_one_is_refused() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> tries = nodes.invokeAll(
                List.of(login, login.toUpperCase()).stream().<java.util.concurrent.Callable<Boolean>>map(name -> () -> {
                    together.await();
                    return created(name);
                }).toList());
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void a_login_that_came_to_nothing_can_be_given() {
        transaction.executeWithoutResult(status -> {
            identity.saveUser(identity.newUser(login));
            status.setRollbackOnly();
        });
        assertThat(created(login)).isTrue();
    }

    private boolean created(String name) {
        try {
            identity.saveUser(identity.newUser(name));
            return true;
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("given before");
            return false;
        }
    }
}
