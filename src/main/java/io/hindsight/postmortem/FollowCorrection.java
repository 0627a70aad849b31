package io.hindsight.postmortem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.correction.CorrectionFollower;
import io.hindsight.engine.Decisions;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incident;

/** Asks the tables of a post-mortem anew when its incident is worse, or less bad, than it came in. */
@Component
@Order(1)
class FollowCorrection implements CorrectionFollower {

    private static final String MAP = "post-mortem";

    private final Decisions decisions;
    private final RunningProcesses processes;
    private final MovedDeadlines moved;

    FollowCorrection(Decisions decisions, RunningProcesses processes, MovedDeadlines moved) {
        this.decisions = decisions;
        this.processes = processes;
        this.moved = moved;
    }

    /** After the end, what goes on alone has the new severity. */
    @Override
    public void follow(String postMortem, Incident before, Incident after, String by) {
        Map<String, Object> facts = PostMortemVariables.of(after);
        if (facts.equals(PostMortemVariables.of(before))) {
            return;
        }
        processes.replaceAll(postMortem, facts);
        List<Map<String, Object>> deadlines = decisions.decide("deadlines", facts, MAP, postMortem);
        if (!deadlines.isEmpty()) {
            Map<?, ?> old = processes.find(MAP, postMortem, PostMortemVariables.DEADLINES).orElse(Map.of());
            List<Object> participants = decisions.decide("participants", facts, MAP, postMortem).stream()
                .map(rule -> Objects.requireNonNull(rule.get("role"))).toList();
            processes.replaceAll(postMortem, PostMortemVariables.of(deadlines.get(0), participants));
            moved.move(postMortem, old, deadlines.get(0));
        }
    }
}
