package io.hindsight.bench;

import java.io.IOException;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import io.hindsight.EmbeddedConnection;

/** A PostgreSQL that writes to disk as one in use would. */
@TestConfiguration(proxyBeanMethods = false)
public class BenchDatabase {

    @Bean
    public EmbeddedPostgres benchPostgres() throws IOException {
        return EmbeddedPostgres.builder().setRegisterShutdownHook(false).setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
    }

    @Bean
    public JdbcConnectionDetails benchConnection(EmbeddedPostgres postgres) {
        return new EmbeddedConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }
}
