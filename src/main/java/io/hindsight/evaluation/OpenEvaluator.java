package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationVariables.ROLE;
import static io.hindsight.evaluation.EvaluationVariables.ROLE_NAME;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.text.Languages;

/** Tells an evaluator which role they answer for. */
@Component
class OpenEvaluator implements TaskListener {

    private final Languages languages;

    OpenEvaluator(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        String role = ROLE.require(task);
        ROLE_NAME.setLocal(task, languages.tell(words -> words.of("role." + role)));
    }
}
