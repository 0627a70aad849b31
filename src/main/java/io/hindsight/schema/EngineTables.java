package io.hindsight.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables by its own scripts, so that later migrations can build on them. Before this one, the engine
 * made them itself; where it has, they stay as they are.
 */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
        "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("39");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    /** None: the scripts are those of the engine's version, which may be a later one on a new database. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context database) throws SQLException, IOException {
        try (Statement statement = database.getConnection().createStatement()) {
            if (!arePresent(statement)) {
                for (String part : PARTS) {
                    statement.execute(script(part));
                }
            }
        }
    }

    private static boolean arePresent(Statement statement) throws SQLException {
        try (ResultSet present = statement.executeQuery("SELECT to_regclass('act_ru_execution') IS NOT NULL")) {
            return present.next() && present.getBoolean(1);
        }
    }

    static String script(String part) throws IOException {
        return new ClassPathResource("db/create/activiti.postgres.create." + part + ".sql", ProcessEngine.class)
            .getContentAsString(StandardCharsets.UTF_8);
    }
}
