package io.hindsight.bulletin;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the approval from whoever has drafted the bulletin, however the task comes to them: by claim or assignment. */
@Component
class RefuseDrafter implements TaskListener {

    private final BulletinRounds rounds;

    RefuseDrafter(BulletinRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            rounds.refuseDrafter(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
