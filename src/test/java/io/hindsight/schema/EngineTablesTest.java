package io.hindsight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.hindsight.HindsightApplication;
import io.hindsight.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class EngineTablesTest {

    /** All that the tables are, and what the engine keeps in them of itself. */
    private static final List<String> QUESTIONS = List.of("""
        SELECT relname, relkind::text FROM pg_class WHERE relname LIKE 'act\\_%' ORDER BY 1""", """
        SELECT relname, attname, attnum, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)
        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE relkind = 'r' AND relname LIKE 'act\\_%' AND attnum > 0 ORDER BY 1, 3""", """
        SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
        WHERE relname LIKE 'act\\_%' ORDER BY 1""", """
        SELECT relname, conname, pg_get_constraintdef(pg_constraint.oid)
        FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
        WHERE relname LIKE 'act\\_%' ORDER BY 1, 2""", """
        SELECT name_, rev_, CASE WHEN name_ <> 'camunda.installation.id' THEN value_ END
        FROM act_ge_property ORDER BY 1""", """
        SELECT id_, version_ FROM act_ge_schema_log ORDER BY 1""");

    static final DataSource DATABASE = TestDatabase.make();
    static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @BeforeAll
    static void tables() {
        migrate(DATABASE);
    }

    @AfterEach
    void noOtherVersion() {
        JDBC.sql("DELETE FROM act_ge_schema_log WHERE id_ = 'other'").update();
    }

    @Test
    void flyway_makes_what_the_engine_would_make() {
        start("false", DATABASE);
        DataSource other = TestDatabase.make();
        start("create", other);
        assertThat(QUESTIONS).allSatisfy(question -> assertThat(answer(JDBC, question)).isNotEmpty()
            .isEqualTo(answer(JdbcClient.create(other), question)));
    }

    @Test
    void tables_of_this_version_are_accepted_whatever_patch_made_them() {
        check();
        becomes("7.24.9");
        check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.23.0", "7.25.0", "7.240.0"})
    void tables_of_another_version_are_refused_with_a_sentence(String version) {
        becomes(version);
        assertThatThrownBy(this::check)
            .satisfies(refused -> assertThat(new EngineTablesAnalyzer().analyze(refused).getDescription())
                .isEqualTo("The engine’s tables are those "
                    + "of version " + version + "; this engine needs those of 7.24."));
    }

    @Test
    void the_application_does_not_start_on_tables_of_another_version(CapturedOutput output) {
        DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.make();
        migrate(database);
        JdbcClient.create(database).sql("UPDATE act_ge_schema_log SET version_ = '7.23.0'").update();
        assertThat(catchThrowable(() -> new SpringApplicationBuilder(HindsightApplication.class).run("--server.port=0",
            "--spring.profiles.active=demo", "--spring.datasource.url=" + database.getUrl()).close())).isNotNull();
        assertThat(output).contains("APPLICATION FAILED TO START", "The engine’s tables are those of version 7.23.0;")
            .doesNotContain("\tat io.hindsight");
    }

    private static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).javaMigrations(new EngineTables()).target("39").load().migrate();
    }

    private void becomes(String version) {
        JDBC.sql("INSERT INTO act_ge_schema_log VALUES ('other', now() + interval '1 day', ?)").param(version).update();
    }

    private void check() {
        new EngineTablesCheck(JDBC).preInit(null);
    }

    /** An engine that leaves the one of other tests alone. */
    private static void start(String schema, DataSource database) {
        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration().setProcessEngineName("tables " + schema)
            .setDataSource(database).setDatabaseSchemaUpdate(schema).buildProcessEngine().close();
    }

    private static List<Map<String, Object>> answer(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query().listOfRows();
    }
}
