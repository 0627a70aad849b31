package io.hindsight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.EngineTest;

@EngineTest
@Transactional
class CredentialsTest {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    ProcessEngineConfigurationImpl engine;
    @Autowired
    PasswordHash hash;
    @Autowired
    Directory directory;

    private PasswordHash method;
    private Credentials credentials;

    @BeforeEach
    void watchTheHash() {
        method = spy(hash);
        credentials = new Credentials(jdbc, engine, method);
        reset(method);
    }

    @Test
    void a_name_that_nobody_has_costs_a_hash_too() {
        assertThat(credentials.mark("nobody-at-all", "a guess")).isEmpty();
        verify(method, times(1)).check(anyString(), anyString());
    }

    @Test
    void a_wrong_password_costs_a_hash_also_where_an_old_and_quick_one_is_stored() {
        jdbc.sql("UPDATE act_id_user SET pwd_ = ? WHERE id_ = 'security1'")
            .param("{SHA-512}" + new Sha512HashDigest().encrypt("something else")).update();
        assertThat(credentials.mark("security1", "a guess")).isEmpty();
        verify(method, times(1)).check(anyString(), anyString());
    }

    @Test
    void a_user_without_a_password_cannot_log_in() {
        jdbc.sql("UPDATE act_id_user SET pwd_ = NULL WHERE id_ = 'security1'").update();
        assertThat(credentials.mark("security1", "demo")).isEmpty();
    }

    @Test
    void the_mark_of_a_right_password_is_the_directory_s() {
        assertThat(credentials.mark("security1", "demo"))
            .contains(directory.standing("security1").orElseThrow().mark());
    }
}
