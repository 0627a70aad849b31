package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Evaluations;
/** Shows the plan in force, which the draft starts from. */
@Component
class OpenPlan implements ExecutionListener {

    private final Plans plans;
    private final Analyses analyses;
    private final Evaluations evaluations;

    OpenPlan(Plans plans, Analyses analyses, Evaluations evaluations) {
        this.plans = plans;
        this.analyses = analyses;
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PlanVersion inForce = plans.inForce();
        PlanVariables.BASE.set(execution, inForce.id());
        PlanVariables.IN_FORCE.set(execution, PlanText.inForce(inForce));
        String postMortem = execution.getProcessBusinessKey();
        PlanVariables.LESSONS.set(execution, Improvement.listed(Lesson.overview(analyses.lessons(postMortem)),
            evaluations.improvements(postMortem)));
    }
}
