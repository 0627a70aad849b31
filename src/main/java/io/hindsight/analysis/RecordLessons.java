package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.DOCUMENTED;
import static io.hindsight.analysis.AnalysisVariables.MORE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.text.Languages;

/** Keeps the lessons of the approved round, and empties the form for more of them. */
@Component
class RecordLessons implements TaskListener {

    private final Rounds rounds;
    private final Analyses analyses;
    private final Languages languages;

    RecordLessons(Rounds rounds, Analyses analyses, Languages languages) {
        this.rounds = rounds;
        this.analyses = analyses;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        LessonsForm form = new LessonsForm(FormAnswers.of(task));
        rounds.document(postMortem, form.lessons(), Actor.of(task));
        MORE.set(task, form.more());
        DOCUMENTED.set(task, languages.tell(words -> Lesson.overview(analyses.lessons(postMortem), words)));
        task.removeVariables(AnalysisVariables.ofLessons(task.getVariableNames()));
    }
}
