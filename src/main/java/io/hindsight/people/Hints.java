package io.hindsight.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.form.FormReader;

/** Remarks on texts that speak of persons, made as they are written in the stages that look at what happened. */
@Repository
public class Hints implements FormReader {

    /** The stages whose texts are looked at, and those whose hints their readers see. */
    static final Map<String, List<String>> READ = Map.of("meeting", List.of("meeting"),
        "analysis", List.of("meeting", "analysis"), "evaluation", List.of("evaluation"),
        "bulletin", List.of("bulletin"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;
    private final Blameless blameless;

    Hints(JdbcClient jdbc, Clock clock, People people, Blameless blameless) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.blameless = blameless;
    }

    /** All of a post-mortem, oldest first. */
    public List<Hint> of(String postMortem) {
        return jdbc.sql("SELECT * FROM hint WHERE post_mortem = ? ORDER BY id").param(postMortem)
            .query(Rows.as(Hint.class)).list();
    }

    @Override
    public void read(Written written) {
        if (READ.containsKey(written.process())) {
            List<Person> participants = people.with(Role.active());
            written.texts().forEach((field, text) -> blameless.look(text, participants)
                .forEach(remark -> add(written, field, remark)));
        }
    }

    private void add(Written written, String field, Blameless.Remark remark) {
        jdbc.sql("""
            INSERT INTO hint (post_mortem, stage, task, field, kind, match, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(written.reference(), written.process(), written.task(), field, remark.kind(), remark.match(),
                written.by(), Rows.now(clock))
            .update();
    }
}
