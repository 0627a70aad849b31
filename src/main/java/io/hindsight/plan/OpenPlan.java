package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows the plan in force, which the draft starts from. */
@Component
class OpenPlan implements ExecutionListener {

    private final Plans plans;

    OpenPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PlanVersion inForce = plans.inForce();
        PlanVariables.BASE.set(execution, inForce.id());
        PlanVariables.IN_FORCE.set(execution, PlanText.inForce(inForce));
    }
}
