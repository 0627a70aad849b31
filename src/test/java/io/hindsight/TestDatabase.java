package io.hindsight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One PostgreSQL for all tests of a run, with a database of its own for each application context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Bean
    JdbcConnectionDetails testConnection() throws SQLException {
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new EmbeddedConnection(Server.POSTGRES.getJdbcUrl("postgres", name));
    }

    /** After the contexts, which still need it while they close. */
    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "300").start();
                SpringApplication.getShutdownHandlers().add(() -> close(postgres));
                return postgres;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
