package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.MERGES;
import static io.hindsight.plan.PlanVariables.MERGE_BASE;
import static io.hindsight.plan.PlanVariables.mergeView;

import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.planversion.Merge.Conflict;
import io.hindsight.planversion.PlanText;
import io.hindsight.planversion.Plans;
import io.hindsight.text.Languages;

/** Shows each section that both have changed: base, theirs and mine, with mine to begin with. */
@Component
class OpenMerge implements ExecutionListener {

    private final Drafting drafting;
    private final Plans plans;
    private final Languages languages;

    OpenMerge(Drafting drafting, Plans plans, Languages languages) {
        this.drafting = drafting;
        this.plans = plans;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long inForce = plans.inForce().id();
        MERGE_BASE.set(execution, inForce);
        MERGES.all().forEach(n -> mergeView(n).clear(execution));
        List<Conflict> conflicts = drafting.conflicts(execution.getProcessBusinessKey(), inForce);
        IntStream.rangeClosed(1, conflicts.size()).forEach(n -> show(execution, n, conflicts.get(n - 1)));
    }

    private void show(DelegateExecution execution, int n, Conflict conflict) {
        mergeView(n).set(execution, languages.tell(words -> new PlanText(words).conflict(conflict)));
        MERGES.main(n).set(execution, null);
        MERGES.text(n, "Title").set(execution, conflict.mine().section());
        execution.setVariables(PlanVariables.text(MERGES, n).beginning(conflict.proposal()));
    }
}
