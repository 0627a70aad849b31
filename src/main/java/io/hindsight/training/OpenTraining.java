package io.hindsight.training;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.engine.Languages;
import io.hindsight.plan.Plans;

/** Shows what has changed in the plan, and the training that plan owners and teams ask for. */
@Component
class OpenTraining implements ExecutionListener {

    private final Plans plans;
    private final Analyses analyses;
    private final Languages languages;

    OpenTraining(Plans plans, Analyses analyses, Languages languages) {
        this.plans = plans;
        this.analyses = analyses;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        TrainingVariables.PLAN_NEWS.set(execution,
            TrainingText.planNews(plans.published(postMortem), plans.rounds(postMortem)));
        TrainingVariables.TEAM_WISHES.set(execution, TrainingText.wishes(plans.trainingWishes(postMortem)));
        List<Lesson> lessons = analyses.lessons(postMortem);
        TrainingVariables.LESSONS.set(execution, languages.tell(words -> Lesson.overview(lessons, words)));
    }
}
