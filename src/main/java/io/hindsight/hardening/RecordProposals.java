package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTIONS;
import static io.hindsight.action.HardeningVariables.MORE;
import static io.hindsight.action.HardeningVariables.answered;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ProposalLog;
import io.hindsight.action.Proposals;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps the proposed actions, and empties the form for more of them. */
@Component
class RecordProposals implements TaskListener {

    private final ProposalLog log;
    private final ProposalsForm form;

    RecordProposals(ProposalLog log, ProposalsForm form) {
        this.log = log;
        this.form = form;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        Proposals proposals = form.read(postMortem, FormAnswers.of(task));
        MORE.set(task, proposals.more());
        ACTIONS.set(task, log.propose(postMortem, proposals, Actor.of(task)));
        task.removeVariables(answered(task.getVariableNames()));
    }
}
