package io.hindsight.training;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.plan.Plans;

/** Shows what has changed in the plan, and the training that the plan owners ask for. */
@Component
class OpenTraining implements ExecutionListener {

    private final Plans plans;

    OpenTraining(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        TrainingVariables.PLAN_NEWS.set(execution,
            TrainingText.planNews(plans.published(postMortem), plans.rounds(postMortem)));
    }
}
