package io.hindsight;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Hindsight to try out: with a database of its own and demo people, by {@code mvn spring-boot:test-run}. */
public class TestHindsightApplication {

    static final String[] PROFILES = {"demo", "test-run"};

    public static void main(String[] args) {
        SpringApplication.from(HindsightApplication::main)
            .with(Demo.class, DemoPeople.class)
            .withAdditionalProfiles(PROFILES)
            .run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Demo {

        @Bean
        EmbeddedPostgres demoDatabase(@Value("${hindsight.demo.empty:false}") boolean empty) {
            return DemoDatabase.start(empty);
        }

        @Bean
        JdbcConnectionDetails demoConnection(EmbeddedPostgres database) {
            return new EmbeddedConnection(database.getJdbcUrl("postgres", "postgres"));
        }
    }
}
