package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTIONS;
import static io.hindsight.action.HardeningVariables.EFFECTIVENESS_DAYS;
import static io.hindsight.action.HardeningVariables.HARDENING_NEEDED;
import static io.hindsight.action.HardeningVariables.MORE;
import static io.hindsight.action.HardeningVariables.MORE_TO_PROPOSE;
import static io.hindsight.action.HardeningVariables.NO_ACTION_REASON;
import static io.hindsight.action.HardeningVariables.PROPOSED;
import static io.hindsight.action.HardeningVariables.answered;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.action.Proposals;
import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps the proposed actions, and empties the form for more of them. */
@Component
class RecordProposals implements TaskListener {

    private final ProposalLog log;
    private final ActionReasons answerable;
    private final FormTime times;

    RecordProposals(ProposalLog log, ActionReasons answerable, FormTime times) {
        this.log = log;
        this.answerable = answerable;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        List<ActionAnswer> offered = answerable.of(postMortem);
        Proposals proposals = Proposals.of(HARDENING_NEEDED.require(task), NO_ACTION_REASON.get(task),
            MORE_TO_PROPOSE.get(task), PROPOSED.filled(FormAnswers.of(task)).mapToObj(n -> proposal(offered, task, n)));
        MORE.set(task, proposals.more());
        ACTIONS.set(task, log.propose(postMortem, proposals, Actor.of(task)));
        task.removeVariables(answered(task.getVariableNames()));
    }

    private Proposal proposal(List<ActionAnswer> offered, DelegateTask task, int n) {
        return new Proposal(n, PROPOSED.main(n).require(task), PROPOSED.text(n, "Kind").require(task),
            PROPOSED.text(n, "What").require(task),
            ActionReasons.chosen(offered, PROPOSED.choices(n, "Answers").chosen(task)),
            PROPOSED.text(n, "Owner").get(task),
            PROPOSED.text(n, "Verifier").get(task), PROPOSED.text(n, "DueOn").read(task, times::date),
            PROPOSED.text(n, "Priority").require(task), PROPOSED.text(n, "Criterion").require(task),
            PROPOSED.number(n, "JudgeAfter").find(task).orElseGet(() -> EFFECTIVENESS_DAYS.require(task)));
    }
}
