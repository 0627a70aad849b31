package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationVariables.DUE;
import static io.hindsight.evaluation.EvaluationVariables.MEASURED;
import static io.hindsight.evaluation.EvaluationVariables.PARTICIPANTS;
import static io.hindsight.evaluation.EvaluationVariables.WAITS_UNTIL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.office.WorkingDays;
import io.hindsight.text.Languages;

/**
 * Notes whom the response is given to evaluate and how long they are waited for, and lays the durations before them.
 * The role of who has rated it before is not asked again.
 */
@Component
class OpenEvaluation implements ExecutionListener {

    /** Working days after the due date. */
    private static final int GRACE = 3;

    private final EvaluationCalls calls;
    private final Evaluations evaluations;
    private final WorkingDays workingDays;
    private final Languages languages;

    OpenEvaluation(EvaluationCalls calls, Evaluations evaluations, WorkingDays workingDays,
            Languages languages) {
        this.calls = calls;
        this.evaluations = evaluations;
        this.workingDays = workingDays;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        List<String> roles = ((List<?>) PARTICIPANTS.require(execution)).stream().map(String::valueOf).toList();
        List<String> heard = evaluations.find(postMortem).stream().map(Evaluation::role).toList();
        Instant until = workingDays.after(DUE.require(execution).toInstant(), GRACE);
        calls.ask(postMortem, roles, until);
        PARTICIPANTS.set(execution,
            roles.stream().filter(role -> !heard.contains(role)).collect(Collectors.toCollection(ArrayList::new)));
        WAITS_UNTIL.set(execution, Date.from(until));
        List<Measured> measured = evaluations.durations(postMortem);
        MEASURED.set(execution, languages.tell(words -> new DurationText(words).of(measured)));
    }
}
