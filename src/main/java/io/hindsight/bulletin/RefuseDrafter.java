package io.hindsight.bulletin;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps the approval from whoever has drafted the bulletin. */
@Component
class RefuseDrafter implements FourEyes {

    private final BulletinRounds rounds;

    RefuseDrafter(BulletinRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        rounds.refuseDrafter(task.getExecution().getProcessBusinessKey(), person);
    }
}
