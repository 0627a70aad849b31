package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.hindsight.EngineTest;

/** What a database brings along from before names were kept. */
@EngineTest
class NamesOfBeforeTest {

    private static final String SCHEMA = "names_of_before";

    @Autowired
    DataSource source;

    SingleConnectionDataSource connection;
    JdbcClient jdbc;

    @BeforeEach
    void aDatabaseOfBefore() throws SQLException {
        migrateTo("27");
        connection = new SingleConnectionDataSource(source.getConnection(), true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("SET search_path = " + SCHEMA).update();
        jdbc.sql("CREATE TABLE act_id_user (id_ text, first_ text, last_ text)").update();
        jdbc.sql("INSERT INTO act_id_user VALUES ('Ann', 'Ann', 'Old'), ('ANN', NULL, NULL), ('bot', '', '')").update();
        jdbc.sql(
            "CREATE TABLE act_ru_authorization (type_ int, resource_type_ int, user_id_ text, resource_id_ text, perms_ int, rev_ int)")
            .update();
        jdbc.sql(
            "INSERT INTO act_ru_authorization VALUES (1, 1, 'Ann', 'Ann', 2147483647, 1), (1, 1, 'Ann', 'bot', 4, 1), "
                + "(1, 7, 'Ann', 'Ann', 4, 1)")
            .update();
        jdbc.sql(
            "INSERT INTO incident (source, key, title, summary, severity, tlp, personal_data, original_format, original) "
                + "VALUES ('test', 'old', 't', 's', 'high', 'amber', false, 'native', '{}')")
            .update();
        jdbc.sql(
            "INSERT INTO post_mortem (reference, incident, opened_by, opened_at) VALUES ('PM-2000-0001', 1, 'Left', now())")
            .update();
        migrateTo("33");
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("DROP SCHEMA " + SCHEMA + " CASCADE").update();
        jdbc.sql("RESET search_path").update();
        connection.destroy();
    }

    @Test
    void whoever_is_there_has_had_the_present_name_since_ever() {
        Names names = new NameHistory(jdbc, Clock.systemUTC()).names();
        assertThat(names.of("Ann", Instant.parse("2001-01-01T00:00:00Z"))).isEqualTo("Ann Old");
        assertThat(names.of("ANN")).isEqualTo("ANN");
        assertThat(names.of("bot")).isEqualTo("bot");
    }

    @Test
    void no_login_of_before_is_given_again_not_even_of_who_is_in_the_record_alone() {
        NameHistory history = new NameHistory(jdbc, Clock.systemUTC());
        for (String login : new String[] {"ann", "Ann", "bot", "left", "LEFT"}) {
            assertThat(history.give(login)).as(login).isFalse();
        }
        assertThat(history.give("new")).isTrue();
    }

    @Test
    void the_right_to_change_oneself_is_taken_back() {
        assertThat(jdbc.sql("SELECT perms_ FROM act_ru_authorization ORDER BY resource_type_, resource_id_")
            .query(Integer.class).list()).containsExactly(2, 4, 4);
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(source).schemas(SCHEMA).target(version).load().migrate();
    }
}
