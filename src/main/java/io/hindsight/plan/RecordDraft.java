package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.APPROVAL;
import static io.hindsight.plan.PlanVariables.APPROVAL_REASONS;
import static io.hindsight.plan.PlanVariables.BASE;
import static io.hindsight.plan.PlanVariables.CHANGES;
import static io.hindsight.plan.PlanVariables.DRAFT;
import static io.hindsight.plan.PlanVariables.KEEP_REASON;
import static io.hindsight.plan.PlanVariables.NO_MORE;
import static io.hindsight.plan.PlanVariables.PLAN_CHANGE;
import static io.hindsight.plan.PlanVariables.TRAINING_NEEDED;
import static io.hindsight.plan.PlanVariables.TRAINING_WISH;
import static java.util.Objects.requireNonNullElse;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.planversion.ChangeKind;
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
        PlanDraft draft = PlanDraft.of(BASE.require(task), PLAN_CHANGE.require(task), changes(task),
            KEEP_REASON.get(task), TRAINING_NEEDED.require(task), TRAINING_WISH.get(task));
        DRAFT.set(task, drafting.record(task.getExecution().getProcessBusinessKey(), draft, Actor.of(task)));
        APPROVAL.set(task, null);
        APPROVAL_REASONS.set(task, null);
    }

    private static List<PlanChange> changes(DelegateTask task) {
        return CHANGES.filled(FormAnswers.of(task)).takeWhile(n -> !CHANGES.main(n).require(task).equals(NO_MORE))
            .mapToObj(n -> new PlanChange(n, CHANGES.code(n, "Kind", ChangeKind.class).require(task),
                requireNonNullElse(CHANGES.text(n, "Section").get(task), ""),
                CHANGES.text(n, "Text").get(task), CHANGES.text(n, "Reason").get(task),
                CHANGES.text(n, "Target").get(task), CHANGES.text(n, "Phase").get(task),
                CHANGES.text(n, "Owner").get(task),
                CHANGES.choices(n, "Lessons").chosen(task).stream().map(Long::valueOf).toList()))
            .toList();
    }
}
