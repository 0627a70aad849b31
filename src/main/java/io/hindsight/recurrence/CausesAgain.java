package io.hindsight.recurrence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.hindsight.action.Action;
import io.hindsight.action.Actions;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Analysis;
import io.hindsight.analysis.Analysis.RootCause;
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

    /** A cause, by its place, and the action that has answered it. */
    record Recurred(Action action, int cause, String statement) {
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
        List<RootCause> causes = causes(postMortem);
        if (HAPPENED.contains(incident.kind())) {
            news.revoke(postMortem, analyses
                .naming(causes.stream().map(RootCause::category).filter(Objects::nonNull).toList()).stream()
                .filter(earlier -> !earlier.equals(postMortem))
                .flatMap(earlier -> recurred(postMortem, incident, causes, earlier).stream()).toList());
        }
    }

    private List<Recurred> recurred(String postMortem, Incident incident, List<RootCause> causes, String earlier) {
        SameCause same = new SameCause(earlier.equals(incident.recurrenceOf()));
        List<RootCause> before = causes(earlier);
        List<Recurred> recurred = new ArrayList<>();
        for (Action action : actions.of(earlier)) {
            Instant verified = action.effect() == Effect.EFFECTIVE ? action.settledAt() : null;
            if (verified != null && isSince(postMortem, incident.times(), verified)) {
                IntStream.rangeClosed(1, causes.size())
                    .filter(place -> answered(action, before).stream()
                        .anyMatch(cause -> same.of(causes.get(place - 1), cause)))
                    .mapToObj(place -> new Recurred(action, place, causes.get(place - 1).statement())).findFirst()
                    .ifPresent(recurred::add);
            }
        }
        return recurred;
    }

    private List<RootCause> answered(Action action, List<RootCause> causes) {
        return IntStream.rangeClosed(1, causes.size())
            .filter(place -> action.answers(place, analyses.lessonsOf(action.postMortem(), place)))
            .mapToObj(place -> causes.get(place - 1)).toList();
    }

    private boolean isSince(String postMortem, Times times, Instant verified) {
        PointInTime began = times.occurred() == null ? times.detected() : times.occurred();
        return !isBefore(began, verified) && jdbc
            .sql("SELECT opened_at FROM reviewed_incident WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> row.getTimestamp("opened_at").toInstant()).single().isAfter(verified);
    }

    private static boolean isBefore(@Nullable PointInTime began, Instant verified) {
        return began != null && began.isBefore(PointInTime.of(verified));
    }

    private List<RootCause> causes(String postMortem) {
        return analyses.find(postMortem).filter(latest -> latest.reviews().stream()
            .anyMatch(review -> review.round() == latest.round() && review.approved())).map(Analysis::rootCauses)
            .orElse(List.of());
    }
}
