package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.APPROVAL;
import static io.hindsight.plan.PlanVariables.APPROVAL_REASONS;
import static io.hindsight.plan.PlanVariables.BASE;
import static io.hindsight.plan.PlanVariables.DRAFT;
import static io.hindsight.plan.PlanVariables.KEEP_REASON;
import static io.hindsight.plan.PlanVariables.PLAN_CHANGE;
import static io.hindsight.plan.PlanVariables.TRAINING_NEEDED;
import static io.hindsight.plan.PlanVariables.TRAINING_WISH;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.planversion.PlanAnswer;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanDraft;

/** Keeps what should change in the plan, and asks for a fresh decision on it. */
@Component
class RecordDraft implements TaskListener {

    private final Drafting drafting;

    RecordDraft(Drafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void notify(DelegateTask task) {
        PlanAnswer answer = PLAN_CHANGE.require(task);
        List<PlanChange> changes = answer == PlanAnswer.CHANGE
            ? new ChangesForm(FormAnswers.of(task), drafting.plan(BASE.require(task))).changes() : List.of();
        PlanDraft draft = PlanDraft.of(BASE.require(task), answer, changes,
            KEEP_REASON.get(task), TRAINING_NEEDED.require(task), TRAINING_WISH.get(task));
        DRAFT.set(task, drafting.record(task.getExecution().getProcessBusinessKey(), draft, Actor.of(task)));
        APPROVAL.set(task, null);
        APPROVAL_REASONS.set(task, null);
    }
}
