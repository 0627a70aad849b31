package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.APPROVAL;
import static io.hindsight.plan.PlanVariables.DRAFT;
import static io.hindsight.plan.PlanVariables.KEEP_REASON;
import static io.hindsight.plan.PlanVariables.MERGES;
import static io.hindsight.plan.PlanVariables.MERGE_BASE;
import static io.hindsight.plan.PlanVariables.PLAN_CHANGE;

import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.plan.Drafting.Merged;
import io.hindsight.planversion.Merge.MergeAnswer;
import io.hindsight.planversion.Merge.Settlement;

/** Keeps how the conflicts were settled, as a round of its own that management decides on again. */
@Component
class RecordMerge implements TaskListener {

    private final Drafting drafting;

    RecordMerge(Drafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        int conflicts = drafting.conflicts(postMortem, MERGE_BASE.require(task)).size();
        Merged merged = drafting.merge(postMortem, MERGE_BASE.require(task),
            IntStream.rangeClosed(1, conflicts).mapToObj(n -> answer(task, n)).toList(), Actor.of(task));
        DRAFT.set(task, merged.shown());
        PLAN_CHANGE.set(task, merged.draft().answer());
        KEEP_REASON.set(task, merged.draft().keepReason());
        APPROVAL.set(task, null);
    }

    private static MergeAnswer answer(DelegateTask task, int n) {
        return new MergeAnswer(MERGES.code(n, "Outcome", Settlement.class).require(task),
            MERGES.text(n, "Title").get(task),
            PlanVariables.text(MERGES, n).get(FormAnswers.of(task)));
    }
}
