package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.BASE;
import static io.hindsight.plan.PlanVariables.IN_FORCE;
import static io.hindsight.plan.PlanVariables.LESSONS;
import static io.hindsight.plan.PlanVariables.LESSON_CHOICES;
import static io.hindsight.plan.PlanVariables.SECTIONS;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;

/** Shows the plan in force, which each round of drafting starts from. */
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
        List<Lesson> lessons = analyses.lessons(execution.getProcessBusinessKey());
        BASE.set(execution, inForce.id());
        IN_FORCE.set(execution, PlanText.inForce(inForce));
        SECTIONS.offer(execution, PlanText.options(plans.sections(inForce)));
        LESSONS.set(execution, Lesson.overview(lessons));
        LESSON_CHOICES.offer(execution, PlanText.lessonOptions(lessons));
    }
}
