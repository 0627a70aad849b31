package io.hindsight.training;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.people.People;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Plans.DraftRound;
import io.hindsight.sentback.SendBacks;
import io.hindsight.text.Languages;
import io.hindsight.training.Session.Source;

/** Shows what training could answer, and offers it as reasons; offers people who could train, trainers first. */
@Component
class OpenTraining implements ExecutionListener {

    private final Plans plans;
    private final Acknowledgements acknowledgements;
    private final Analyses analyses;
    private final SessionSources sources;
    private final People people;
    private final SessionPeople roster;
    private final SendBacks back;
    private final Languages languages;

    OpenTraining(Plans plans, Acknowledgements acknowledgements, Analyses analyses, SessionSources sources,
            People people,
            SessionPeople roster, SendBacks back,
            Languages languages) {
        this.back = back;
        this.plans = plans;
        this.acknowledgements = acknowledgements;
        this.analyses = analyses;
        this.sources = sources;
        this.people = people;
        this.roster = roster;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        TrainingVariables.PLAN_NEWS.set(execution, languages.tell(words -> new TrainingText(words, people.names())
            .planNews(plans.published(postMortem), plans.rounds(postMortem))));
        TrainingVariables.TEAM_WISHES.set(execution, languages.tell(words -> new TrainingText(words, people.names())
            .wishes(acknowledgements.trainingWishes(postMortem))));
        List<DraftRound> rounds = plans.rounds(postMortem);
        TrainingVariables.TRAINING_ASKED.set(execution,
            !back.takenUp(postMortem, "training").isEmpty()
                || !rounds.isEmpty() && rounds.get(rounds.size() - 1).trainingWish() != null
                || !acknowledgements.trainingWishes(postMortem).isEmpty());
        List<Lesson> lessons = analyses.lessons(postMortem);
        TrainingVariables.LESSONS.set(execution, languages.tell(words -> Lesson.overview(lessons, words)));
        List<Source> offered = sources.of(postMortem);
        TrainingVariables.OFFERED_SOURCES.offer(execution,
            languages.each(words -> SessionSources.options(offered, words)));
        TrainingVariables.TRAINERS.offer(execution, roster.trainers());
    }
}
