package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.DEADLINES;
import static io.hindsight.postmortem.PostMortemVariables.DUE;
import static io.hindsight.postmortem.PostMortemVariables.PASS;
import static io.hindsight.postmortem.PostMortemVariables.STAGE;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

import io.hindsight.postmortem.StageOpening.Opened;

/** Notes that a stage begins, and until when it should be done. */
@Component
class OpenStage implements ExecutionListener {

    private final StageOpening stages;

    OpenStage(StageOpening stages) {
        this.stages = stages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Opened opened = stages.open(execution.getProcessBusinessKey(), called(execution),
            DEADLINES.require(execution));
        PASS.setLocal(execution, opened.pass());
        DUE.setLocal(execution, Date.from(opened.due()));
    }

    /** The process that is called: by name, or as the variable has it where the sign-off runs what is missing. */
    static String called(DelegateExecution execution) {
        return STAGE.find(execution).orElseGet(
            () -> ((CallActivity) execution.getBpmnModelElementInstance()).getCalledElement());
    }
}
