package io.hindsight.postmortem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps the incident that a person reported by the start form, and numbers its post-mortem. */
@Component
class RecordIncident implements ExecutionListener {

    private final PostMortemOpening opening;
    private final StartForm form;

    RecordIncident(PostMortemOpening opening, StartForm form) {
        this.opening = opening;
        this.form = form;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StartForm.Reported reported = form.read(answers(execution));
        String reference = opening.open(reported.incident(), named(reported, execution),
            reported.original(), Actor.of(execution));
        execution.setProcessBusinessKey(reference);
        execution.removeVariables();
        execution.setVariables(PostMortemVariables.of(reported.incident()));
    }

    private static Map<String, Object> answers(DelegateExecution execution) {
        Map<String, Object> answers = new HashMap<>(execution.getVariables());
        answers.computeIfPresent("circle", (field, chosen) -> PostMortemVariables.CIRCLE.chosen(execution));
        return answers;
    }

    /** A field that is hidden may still hold a choice from before a change of mind. */
    private static List<String> named(StartForm.Reported reported, DelegateExecution execution) {
        return reported.incident().tlp().isConfidential() ? PostMortemVariables.CIRCLE.chosen(execution) : List.of();
    }
}
