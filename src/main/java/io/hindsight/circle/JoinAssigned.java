package io.hindsight.circle;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Refusal;
import io.hindsight.tenant.CircleTasks;

/**
 * Lets into the circle who is given a task by somebody in it, and sees to it that each offered task has somebody to
 * take it.
 */
@Component
class JoinAssigned implements CircleTasks {

    private final Circle circle;
    private final Circles circles;
    private final RoleGaps gaps;

    JoinAssigned(Circle circle, Circles circles, RoleGaps gaps) {
        this.circle = circle;
        this.circles = circles;
        this.gaps = gaps;
    }

    @Override
    public void offered(String reference) {
        gaps.ask(reference);
    }

    @Override
    public void assigned(String reference, String person, @Nullable String by) {
        if (by != null && !circles.mayKnow(reference, by) && !circles.mayKnow(reference, person)) {
            throw new Refusal("refused.circle.assigned", person, reference);
        }
        circle.join(reference, List.of(person), Joining.ASSIGNED, by == null ? person : by);
    }
}
