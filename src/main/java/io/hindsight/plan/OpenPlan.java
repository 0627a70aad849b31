package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
/** Shows the plan in force, which the draft starts from. */
@Component
class OpenPlan implements ExecutionListener {

    private final Plans plans;
    private final Analyses analyses;

    OpenPlan(Plans plans, Analyses analyses) {
        this.plans = plans;
        this.analyses = analyses;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PlanVersion inForce = plans.inForce();
        PlanVariables.BASE.set(execution, inForce.id());
        PlanVariables.IN_FORCE.set(execution, PlanText.inForce(inForce));
        PlanVariables.LESSONS.set(execution, Lesson.overview(analyses.lessons(execution.getProcessBusinessKey())));
    }
}
