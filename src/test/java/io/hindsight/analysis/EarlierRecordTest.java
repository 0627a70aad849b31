package io.hindsight.analysis;

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
import io.hindsight.analysis.Analysis.Elsewhere;
import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.Part;
import io.hindsight.analysis.Analysis.RootCause;

/** What was recorded before causes were classified apart is still there after the migration. */
@EngineTest
class EarlierRecordTest {

    private static final String SCHEMA = "earlier_record";

    @Autowired
    DataSource source;

    SingleConnectionDataSource connection;
    JdbcClient jdbc;

    @BeforeEach
    void aRecordOfVersionFour() throws SQLException {
        migrateTo("4");
        connection = new SingleConnectionDataSource(source.getConnection(), true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("SET search_path = " + SCHEMA).update();
        jdbc.sql("""
            INSERT INTO incident (source, key, title, summary, severity, tlp, personal_data, original_format, original)
            VALUES ('test', 'old', 't', 's', 'high', 'amber', false, 'native', '{}')""").update();
        jdbc.sql("""
            INSERT INTO post_mortem (reference, incident, opened_by, opened_at)
            VALUES ('PM-2000-0001', 1, 'ann', now())""").update();
        jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
            VALUES ('PM-2000-0001', 1, 'p', 'ann', now())""").update();
        jdbc.sql("INSERT INTO why VALUES (1, 1, 1, 'The password was enough')").update();
        jdbc.sql("INSERT INTO lesson (analysis, position, text, critical) VALUES (1, 1, 'Ask first', true)").update();
        jdbc.sql("INSERT INTO analysis_review VALUES (1, true, NULL, 'bob', now())").update();
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("DROP SCHEMA " + SCHEMA + " CASCADE").update();
        jdbc.sql("RESET search_path").update();
        connection.destroy();
    }

    @Test
    void lessons_and_root_causes_stay_readable() {
        for (String kind : List.of("human-error", "stolen-credentials", "third-party")) {
            jdbc.sql("""
                INSERT INTO root_cause (analysis, position, statement, kind, evidence, confidence, elsewhere)
                VALUES (1, (SELECT count(*) + 1 FROM root_cause), 'c', ?, 'e', 'low', 'yes')""").param(kind).update();
        }
        migrateTo("11");

        Analyses analyses = new Analyses(jdbc);
        Analysis kept = analyses.find("PM-2000-0001").orElseThrow();
        assertThat(kept.classifiedBy()).isEqualTo("ann");
        assertThat(kept.rootCauses()).containsExactly(cause(Nature.HUMAN_ERROR, "error.unknown"),
            cause(Nature.OTHER, "hacking.use-of-stolen-creds"), cause(Nature.OTHER, "unknown"));
        assertThat(analyses.lessons("PM-2000-0001")).singleElement().satisfies(
            lesson -> assertThat(lesson).extracting(Lesson::text, Lesson::critical, Lesson::from, Lesson::strengthen,
                Lesson::documentedBy).containsExactly("Ask first", true, null, null, "ann"));
        assertThat(jdbc.sql("SELECT kind FROM root_cause WHERE position = 3").query(String.class).single())
            .isEqualTo("third-party");
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(source).schemas(SCHEMA).target(version).load().migrate();
    }

    private static RootCause cause(Nature nature, String category) {
        return new RootCause("c", nature, category, Part.ROOT, null, "e", "low", Elsewhere.YES, null);
    }
}
