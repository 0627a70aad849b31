package io.hindsight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL for all tests of a run, with a database of its own for each application context. It has its tables
 * already, since they are the same for all: they are made once and copied.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final String EMPTY = "template1";
    private static final String MIGRATED = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean isMigrated;

    @Bean
    public JdbcConnectionDetails testConnection(List<JavaMigration> migrations) {
        migrate(migrations);
        return new EmbeddedConnection(copy(MIGRATED));
    }

    /** An empty one, for tests without the application or of what it makes of one. */
    public static DataSource make() {
        return new DriverManagerDataSource(copy(EMPTY));
    }

    private static synchronized void migrate(List<JavaMigration> migrations) {
        if (!isMigrated) {
            JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql("DROP DATABASE IF EXISTS " + MIGRATED)
                .update();
            Flyway.configure().dataSource(new DriverManagerDataSource(create(MIGRATED, EMPTY)))
                .javaMigrations(migrations.toArray(JavaMigration[]::new)).load().migrate();
            isMigrated = true;
        }
    }

    private static String copy(String template) {
        return create("test" + NUMBER.incrementAndGet(), template);
    }

    private static String create(String name, String template) {
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
            .sql("CREATE DATABASE " + name + " TEMPLATE " + template).update();
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** After the applications, which say good-bye to it. */
        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
