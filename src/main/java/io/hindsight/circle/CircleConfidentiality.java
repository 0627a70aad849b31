package io.hindsight.circle;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Confidentiality;

/** Tells the engine what is confidential, from the circles. */
@Repository
class CircleConfidentiality implements Confidentiality {

    /** A new version of the plan is for every team, wherever it comes from. */
    static final List<String> PUBLIC = List.of("acknowledgement");

    private final JdbcClient jdbc;
    private final Circles circles;

    CircleConfidentiality(JdbcClient jdbc, Circles circles) {
        this.jdbc = jdbc;
        this.circles = circles;
    }

    @Override
    public List<String> openTo(String person) {
        return jdbc.sql("SELECT post_mortem FROM circle_member JOIN circle USING (post_mortem) WHERE person = ?")
            .param(person).query(String.class).list();
    }

    @Override
    public List<String> insiders(String reference) {
        return circles.members(reference);
    }

    @Override
    public Set<String> closed(Collection<String> references) {
        return Set.copyOf(jdbc.sql("SELECT post_mortem FROM circle WHERE post_mortem = ANY (?)")
            .param(references.toArray(String[]::new)).query(String.class).list());
    }

    @Override
    public boolean isPublic(String process) {
        return PUBLIC.contains(process);
    }
}
