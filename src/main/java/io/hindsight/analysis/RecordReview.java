package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.LESSONS_KNOWN;
import static io.hindsight.analysis.AnalysisVariables.REVIEW;
import static io.hindsight.analysis.AnalysisVariables.REVIEW_REASONS;
import static io.hindsight.analysis.AnalysisVariables.SENT_BACK;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Keeps what the reviewer decided, and lays the reasons before the analyst. */
@Component
class RecordReview implements TaskListener {

    private final Rounds rounds;
    private final Analyses analyses;
    private final People people;
    private final Languages languages;

    RecordReview(Rounds rounds, Analyses analyses, People people, Languages languages) {
        this.rounds = rounds;
        this.analyses = analyses;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        Verdict verdict = Verdict.of(REVIEW.require(task), REVIEW_REASONS.get(task), Actor.of(task));
        rounds.review(task.getExecution().getProcessBusinessKey(), verdict);
        LESSONS_KNOWN.set(task, analyses.latest(task.getExecution().getProcessBusinessKey())
            .filter(round -> !round.lessons().isEmpty()).isPresent());
        if (!verdict.approved()) {
            SENT_BACK.set(task, languages.tell(words -> verdict.sentBack(people.name(verdict.by()), words)));
        }
    }
}
