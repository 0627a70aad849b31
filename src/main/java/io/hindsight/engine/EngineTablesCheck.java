package io.hindsight.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on the engine's tables of another version. The engine itself only looks whether there are some. This
 * follows Flyway, which makes them.
 */
@Component
@DependsOnDatabaseInitialization
class EngineTablesCheck extends AbstractProcessEnginePlugin {

    /** Where the script that makes the tables notes for which version; what a patch of it adds does not count. */
    private static final Pattern NOTE =
        Pattern.compile("ACT_GE_SCHEMA_LOG\\s+values \\('0', CURRENT_TIMESTAMP, '(\\d+\\.\\d+)");

    private final JdbcClient jdbc;

    EngineTablesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        String needed = needed();
        String found = jdbc.sql("SELECT version_ FROM act_ge_schema_log ORDER BY timestamp_ DESC, id_ DESC LIMIT 1")
            .query(String.class).optional().orElse("unknown");
        if (!found.startsWith(needed + ".")) {
            throw new OtherTables(found, needed);
        }
    }

    private static String needed() {
        try {
            Matcher note = NOTE.matcher(EngineTables.script("engine"));
            if (!note.find()) {
                throw new IllegalStateException("The engine’s script does not say for which version its tables are");
            }
            return note.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static class OtherTables extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OtherTables(String found, String needed) {
            super("The engine’s tables are those of version " + found + "; this engine needs those of " + needed);
        }
    }
}
