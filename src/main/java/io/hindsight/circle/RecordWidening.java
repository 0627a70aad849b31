package io.hindsight.circle;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Lets those into the circle whom the facilitator has chosen for a missing role. */
@Component
class RecordWidening implements TaskListener {

    private final Circle circle;

    RecordWidening(Circle circle) {
        this.circle = circle;
    }

    @Override
    public void notify(DelegateTask task) {
        String reason = CircleVariables.JOINING_REASON.require(task);
        CircleVariables.JOINING_PEOPLE.chosen(task).forEach(
            person -> circle.widen(task.getExecution().getProcessBusinessKey(), person, reason, Actor.of(task)));
    }
}
