package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.DEADLINES;
import static io.hindsight.postmortem.PostMortemVariables.DUE;
import static io.hindsight.postmortem.PostMortemVariables.PASS;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

import io.hindsight.office.WorkingDays;
import io.hindsight.record.PostMortems;
import io.hindsight.record.Stage;

/** Notes that a stage begins, and until when it should be done. */
@Component
class OpenStage implements ExecutionListener {

    private final PostMortems postMortems;
    private final WorkingDays workingDays;
    private final Clock clock;

    OpenStage(PostMortems postMortems, WorkingDays workingDays, Clock clock) {
        this.postMortems = postMortems;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String stage = ((CallActivity) execution.getBpmnModelElementInstance()).getCalledElement();
        int pass = postMortems.nextPass(execution.getProcessBusinessKey(), stage);
        Instant due =
            workingDays.after(clock.instant(), Stage.of(stage).workingDays(DEADLINES.require(execution), pass));
        postMortems.open(execution.getProcessBusinessKey(), stage, pass, due);
        PASS.setLocal(execution, pass);
        DUE.setLocal(execution, Date.from(due));
    }
}
