package io.hindsight;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import io.hindsight.year.Year;

/** Hindsight to try out: with a database of its own and demo people, by {@code mvn spring-boot:test-run}. */
public class TestHindsightApplication {

    private static final String YEAR = "--hindsight.year=";

    static final String[] PROFILES = {"demo", "test-run"};

    /** With {@code --hindsight.year=200} an empty database is filled with a year of 200 post-mortems before. */
    public static void main(String[] args) throws IOException, SQLException {
        List<String> given = new ArrayList<>(List.of(args));
        Optional<String> year = given.stream().filter(one -> one.startsWith(YEAR)).findFirst();
        if (year.isPresent()) {
            fill(Integer.parseInt(year.get().substring(YEAR.length())), args);
            given.removeIf(one -> one.startsWith("--hindsight.demo.empty"));
        }
        start(given);
    }

    private static ConfigurableApplicationContext start(List<String> args) {
        return SpringApplication.from(HindsightApplication::main)
            .with(Demo.class, DemoPeople.class)
            .withAdditionalProfiles(PROFILES)
            .run(args.toArray(String[]::new)).getApplicationContext();
    }

    /** While nothing else happens in it. */
    private static void fill(int number, String... args) throws IOException, SQLException {
        List<String> quiet = new ArrayList<>(List.of(args));
        quiet.removeIf(one -> one.startsWith("--server.port"));
        quiet.addAll(List.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false"));
        try (ConfigurableApplicationContext application = start(quiet)) {
            if (Year.isMissing(application)) {
                Year.make(application, ((WebServerApplicationContext) application).getWebServer().getPort(), number,
                    number);
            }
        }
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
