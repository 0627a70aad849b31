package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.REVIEW;
import static io.hindsight.analysis.AnalysisVariables.REVIEW_REASONS;
import static io.hindsight.analysis.AnalysisVariables.SENT_BACK;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.people.People;

/** Keeps what the reviewer decided, and lays the reasons before the analyst. */
@Component
class RecordReview implements TaskListener {

    private final Rounds rounds;
    private final People people;

    RecordReview(Rounds rounds, People people) {
        this.rounds = rounds;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Verdict verdict = Verdict.of(REVIEW.require(task), REVIEW_REASONS.get(task), Actor.of(task));
        rounds.review(task.getExecution().getProcessBusinessKey(), verdict);
        verdict.sentBack(people.name(verdict.by())).ifPresent(message -> SENT_BACK.set(task, message));
    }
}
