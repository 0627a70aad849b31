package io.hindsight.recurrence;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.hindsight.action.Action;
import io.hindsight.action.Actions;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Analyses.KnownCause;
import io.hindsight.effect.Effect;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.PointInTime;

/**
 * Finds causes that came again after an action was proven that had an effect against them. What was played or went well
 * is no recurrence, and neither is what began before the action was verified.
 */
@Service
class CausesAgain {

    private static final Set<IncidentKind> HAPPENED = Set.of(IncidentKind.INCIDENT, IncidentKind.NEAR_MISS);

    /** A cause that came again, and the action that has answered it. */
    record Recurred(Action action, KnownCause cause) {
    }

    private record Pair(KnownCause cause, KnownCause before) {
    }

    private final JdbcClient jdbc;
    private final Analyses analyses;
    private final Actions actions;
    private final Incidents incidents;
    private final RevocationNews news;

    CausesAgain(JdbcClient jdbc, Analyses analyses, Actions actions, Incidents incidents, RevocationNews news) {
        this.jdbc = jdbc;
        this.analyses = analyses;
        this.actions = actions;
        this.incidents = incidents;
        this.news = news;
    }

    /** Revokes the effects that the approved causes of this post-mortem speak against, and tells of each once. */
    void look(String postMortem) {
        Incident incident = incidents.getOfPostMortem(postMortem);
        if (!HAPPENED.contains(incident.kind())) {
            return;
        }
        Map<String, List<KnownCause>> known = new TreeMap<>(
            analyses.ofCategories(postMortem).stream().collect(groupingBy(KnownCause::postMortem)));
        List<KnownCause> own = known.getOrDefault(postMortem, List.of());
        known.remove(postMortem);
        news.revoke(postMortem, known.entrySet().stream().flatMap(earlier -> {
            SameCause same = new SameCause(earlier.getKey().equals(incident.recurrenceOf()));
            List<Pair> pairs = own.stream().flatMap(cause -> earlier.getValue().stream()
                .filter(before -> same.of(cause, before)).map(before -> new Pair(cause, before))).toList();
            return recurred(postMortem, incident, earlier.getKey(), pairs);
        }).toList());
    }

    private Stream<Recurred> recurred(String postMortem, Incident incident, String earlier, List<Pair> pairs) {
        return pairs.isEmpty() ? Stream.of() : actions.of(earlier).stream()
            .filter(action -> action.effect() == Effect.EFFECTIVE
                && isSince(postMortem, incident.times(), action.settledAt()))
            .flatMap(action -> pairs.stream().filter(pair -> answers(action, pair.before())).limit(1)
                .map(pair -> new Recurred(action, pair.cause())));
    }

    private boolean answers(Action action, KnownCause cause) {
        return action.answers(cause.statement(), analyses.lessonsOf(cause.postMortem(), cause.statement()));
    }

    private boolean isSince(String postMortem, Times times, @Nullable Instant verified) {
        PointInTime began = times.occurred() == null ? times.detected() : times.occurred();
        return verified != null && (began == null || !began.isBefore(PointInTime.of(verified))) && jdbc
            .sql("SELECT opened_at FROM reviewed_incident WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> row.getTimestamp("opened_at").toInstant()).single().isAfter(verified);
    }
}
