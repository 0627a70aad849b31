package io.hindsight.notification;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

/** What post-mortems are about, by their reference. */
@Repository
public class Topics {

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Topic> of(Collection<String> references) {
        return references.isEmpty() ? Map.of() : jdbc.sql("""
            SELECT post_mortem, title, severity, tlp FROM reviewed_incident
            WHERE post_mortem IN (:references)""").param("references", references)
            .query((row, number) -> new Topic(row.getString("post_mortem"), row.getString("title"),
                Severity.of(row.getString("severity")), Tlp.of(row.getString("tlp"))))
            .list().stream().collect(Collectors.toMap(Topic::reference, Function.identity()));
    }
}
