package io.hindsight.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.postmortem.StartForm.Reported;

/** Opens the post-mortem of a near miss that somebody reports, whatever else they may start. */
@Component
class OpenPostMortem implements JavaDelegate {

    private final PostMortemOpening opening;
    private final NearMissForm form;

    OpenPostMortem(PostMortemOpening opening, NearMissForm form) {
        this.opening = opening;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reported reported = form.read(execution.getVariables());
        execution.setProcessBusinessKey(opening.review(reported.incident(), reported.original(), Actor.of(execution)));
        execution.removeVariables();
    }
}
