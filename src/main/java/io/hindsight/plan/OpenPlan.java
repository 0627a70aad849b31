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
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Evaluations;
import io.hindsight.planversion.PlanText;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;
import io.hindsight.text.Languages;

/** Shows the plan in force, which each round of drafting starts from. */
@Component
class OpenPlan implements ExecutionListener {

    private final Plans plans;
    private final Analyses analyses;
    private final Evaluations evaluations;
    private final Languages languages;

    OpenPlan(Plans plans, Analyses analyses, Evaluations evaluations, Languages languages) {
        this.plans = plans;
        this.analyses = analyses;
        this.evaluations = evaluations;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PlanVersion inForce = plans.inForce();
        String postMortem = execution.getProcessBusinessKey();
        List<Lesson> lessons = analyses.lessons(postMortem);
        BASE.set(execution, inForce.id());
        IN_FORCE.set(execution, languages.tell(words -> new PlanText(words).inForce(inForce)));
        SECTIONS.offer(execution, PlanText.options(plans.sections(inForce)));
        List<Improvement> wanted = evaluations.improvements(postMortem);
        LESSONS.set(execution,
            languages.tell(words -> Improvement.listed(Lesson.overview(lessons, words), wanted, words)));
        LESSON_CHOICES.offer(execution, PlanText.lessonOptions(lessons));
    }
}
