package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTIONS;
import static io.hindsight.action.HardeningVariables.answered;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog;
import io.hindsight.action.ProposalLog;
import io.hindsight.action.Proposals;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.track.Track;

/**
 * Keeps the actions that are proposed and decided on in one step. Where the track became heavier meanwhile they are
 * only proposed, and management decides on each.
 */
@Component
class RecordAgreement implements TaskListener {

    private final ProposalsForm form;
    private final ProposalLog proposals;
    private final ActionLog log;
    private final RefuseReviewer reviewer;

    RecordAgreement(ProposalsForm form, ProposalLog proposals, ActionLog log, RefuseReviewer reviewer) {
        this.form = form;
        this.proposals = proposals;
        this.log = log;
        this.reviewer = reviewer;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = Actor.of(task);
        reviewer.refuse(task, by);
        String postMortem = task.getExecution().getProcessBusinessKey();
        Proposals agreed = form.read(postMortem, FormAnswers.of(task));
        List<Long> actions = proposals.propose(postMortem, agreed, by);
        if (ProposalsForm.TRACK.require(task) == Track.LIGHT) {
            log.agree(actions, by);
        }
        ACTIONS.set(task, actions);
        task.removeVariables(answered(task.getVariableNames()));
    }
}
