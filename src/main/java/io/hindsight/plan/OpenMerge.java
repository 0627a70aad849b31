package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.MERGE_BASE;
import static io.hindsight.plan.PlanVariables.MOST_CHANGES;
import static io.hindsight.plan.PlanVariables.merge;
import static io.hindsight.plan.PlanVariables.mergeView;

import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.plan.Merge.Conflict;

/** Shows each section that both have changed: base, theirs and mine, with mine to begin with. */
@Component
class OpenMerge implements ExecutionListener {

    private final Drafting drafting;
    private final Plans plans;

    OpenMerge(Drafting drafting, Plans plans) {
        this.drafting = drafting;
        this.plans = plans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long inForce = plans.inForce().id();
        MERGE_BASE.set(execution, inForce);
        IntStream.rangeClosed(1, MOST_CHANGES).forEach(n -> mergeView(n).clear(execution));
        List<Conflict> conflicts = drafting.conflicts(execution.getProcessBusinessKey(), inForce);
        IntStream.rangeClosed(1, conflicts.size()).forEach(n -> show(execution, n, conflicts.get(n - 1)));
    }

    private static void show(DelegateExecution execution, int n, Conflict conflict) {
        mergeView(n).set(execution, PlanText.conflict(conflict));
        merge(n, "Outcome").set(execution, null);
        merge(n, "Title").set(execution, conflict.mine().section());
        merge(n, "Text").set(execution, conflict.proposal());
    }
}
