package io.hindsight.signoff;

import static io.hindsight.signoff.SignOffVariables.BACK_REASON;
import static io.hindsight.signoff.SignOffVariables.SIGNED;
import static io.hindsight.signoff.SignOffVariables.STATEMENT;
import static io.hindsight.signoff.SignOffVariables.UNANSWERED_REASON;
import static io.hindsight.signoff.SignOffVariables.WAY_OUT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.signoff.SignOffVariables.WayOut;

/** Keeps who signed the post-mortem off and with which words, or who sent it back where and why. */
@Component
class RecordSignOff implements TaskListener {

    private final SignOffs signOffs;

    RecordSignOff(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        WayOut way = WAY_OUT.find(task).orElse(WayOut.SIGN);
        boolean signed = way == WayOut.SIGN;
        if (signed) {
            signOffs.sign(postMortem, STATEMENT.require(task), UNANSWERED_REASON.get(task), Actor.of(task));
        } else {
            signOffs.sendBack(postMortem, way, BACK_REASON.require(task), Actor.of(task));
        }
        SIGNED.set(task, signed);
        task.removeVariables(SignOffVariables.ofWayOut());
    }
}
