package io.hindsight.analysis;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps the lessons of the approved round. */
@Component
class RecordLessons implements TaskListener {

    private final Rounds rounds;

    RecordLessons(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        List<NewLesson> lessons = new LessonsForm(FormAnswers.of(task)).lessons();
        rounds.document(task.getExecution().getProcessBusinessKey(), lessons, Actor.of(task));
    }
}
