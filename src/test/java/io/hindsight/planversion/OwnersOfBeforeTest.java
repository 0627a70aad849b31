package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.hindsight.EngineTest;

/** What a plan brings along from before teams were named by their group. */
@EngineTest
class OwnersOfBeforeTest {

    private static final String SCHEMA = "owners_of_before";

    @Autowired
    DataSource source;

    SingleConnectionDataSource connection;
    JdbcClient jdbc;

    @BeforeEach
    void aPlanOfBefore() throws SQLException {
        migrateTo("38");
        connection = new SingleConnectionDataSource(source.getConnection(), true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("SET search_path = " + SCHEMA).update();
        jdbc.sql("""
            INSERT INTO plan_section (version, number, kind, title, phase, owner, text)
            SELECT min(id), number, 'add', 'Title', 'all', owner, 'Text' FROM plan_version, (VALUES ('1.1', 'Sécurité'),
                ('1.2', 'ADMINISTRATION DES SYSTÈMES'), ('1.3', 'Plan owners'), ('1.4', 'Jürgen, on duty'))
            AS section (number, owner) GROUP BY number, owner""").update();
        jdbc.sql("""
            INSERT INTO plan_import (base, file, drafted_by, drafted_at)
            VALUES ('1.0.0', E'sections:\\n    owner: "Juridique"\\n---\\n“owner: Juridique”', 'owner1', now())""")
            .update();
        migrateTo("42");
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("DROP SCHEMA " + SCHEMA + " CASCADE").update();
        jdbc.sql("RESET search_path").update();
        connection.destroy();
    }

    @Test
    void a_team_that_was_named_in_either_language_is_named_by_its_group_and_a_person_stays() {
        assertThat(strings("SELECT owner FROM plan_section ORDER BY number"))
            .containsExactly("security", "sysadmins", "plan-owners", "Jürgen, on duty");
    }

    @Test
    void a_file_that_waits_names_the_group_and_keeps_its_texts() {
        assertThat(strings("SELECT file FROM plan_import"))
            .containsExactly("sections:\n    owner: \"legal\"\n---\n“owner: Juridique”");
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(source).schemas(SCHEMA).locations("classpath:db/migration").target(version).load()
            .migrate();
    }
}
