package io.hindsight.hardening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** The improvements of the defences in the record. */
@Repository
public class Actions {

    private record ActionRow(long id, String postMortem, int number, String title, String kind, String what,
        String owner, String verifier, LocalDate dueOn, String priority, String criterion, String proposedBy,
        Instant proposedAt) {
    }

    private record RoundRow(int round, String whatWasDone, String evidence, String evidenceLink, String implementedBy,
        Instant implementedAt, String howChecked, Boolean verified, String reasons, String verifiedBy,
        Instant verifiedAt) {
    }

    private final JdbcClient jdbc;

    Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actions of this post-mortem in the order they were proposed. */
    public List<Action> of(String postMortem) {
        return jdbc.sql("SELECT * FROM action WHERE post_mortem = ? ORDER BY number").param(postMortem)
            .query(Rows.as(ActionRow.class)).list().stream().map(this::action).toList();
    }

    /** The action, if this post-mortem has it. */
    public Optional<Action> find(String postMortem, long id) {
        return jdbc.sql("SELECT * FROM action WHERE post_mortem = ? AND id = ?").params(postMortem, id)
            .query(Rows.as(ActionRow.class)).optional().map(this::action);
    }

    /** Why no action is needed, when that is what was answered last. */
    public Optional<String> noActionReason(String postMortem) {
        return jdbc.sql("SELECT reason FROM hardening WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(String.class).list().stream().filter(Objects::nonNull).findFirst();
    }

    private Action action(ActionRow row) {
        return new Action(row.id, row.postMortem, row.number, row.title, row.kind, row.what, row.owner, row.verifier,
            row.dueOn, row.priority, row.criterion, row.proposedBy, row.proposedAt, rounds(row.id));
    }

    private List<Action.Round> rounds(long action) {
        return jdbc.sql("""
            SELECT * FROM implementation LEFT JOIN verification USING (action, round)
            WHERE action = ? ORDER BY round""").param(action)
            .query(Rows.as(RoundRow.class)).list().stream()
            .map(row -> new Action.Round(row.round, row.whatWasDone, row.evidence, row.evidenceLink,
                row.implementedBy, row.implementedAt, row.howChecked, row.verified, row.reasons, row.verifiedBy,
                row.verifiedAt))
            .toList();
    }
}
