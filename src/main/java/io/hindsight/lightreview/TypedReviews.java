package io.hindsight.lightreview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.engine.Rows;
import io.hindsight.lightreview.DraftsOfTask.TypedDraft;

/** Keeps what was typed into the form of a light review. */
@Repository
class TypedReviews {

    /**
     * What was typed last, with all that was typed before it.
     *
     * @param answers JSON, by field key
     * @param sent    false where it was a draft when the task ended
     */
    record TypedReview(String person, String answers, boolean sent, Instant at) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    TypedReviews(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    Optional<TypedReview> last(String postMortem) {
        return jdbc.sql("SELECT * FROM typed_review WHERE post_mortem = ? ORDER BY id DESC LIMIT 1").param(postMortem)
            .query(Rows.as(TypedReview.class)).optional();
    }

    void sent(String postMortem, ObjectNode answers, String by) {
        add(postMortem, by, answers, true);
    }

    /** Keeps drafts when their task ends: each over the one before it, and over what was sent before. */
    void typed(String postMortem, List<TypedDraft> drafts) {
        ObjectNode all = last(postMortem).map(TypedReview::answers).map(this::read).orElseGet(json::createObjectNode);
        drafts.forEach(draft -> {
            all.setAll(read(draft.answers()));
            add(postMortem, draft.person(), all, false);
        });
    }

    ObjectNode read(String answers) {
        try {
            return json.readValue(answers, ObjectNode.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void add(String postMortem, String person, ObjectNode answers, boolean sent) {
        jdbc.sql("INSERT INTO typed_review (post_mortem, person, answers, sent, at) VALUES (?, ?, ?, ?, ?)")
            .params(postMortem, person, answers.toString(), sent, Rows.now(clock)).update();
    }
}
