package io.hindsight.bulletin;

import static io.hindsight.bulletin.BulletinVariables.CONFIDENTIALITY;
import static io.hindsight.bulletin.BulletinVariables.ISSUED;
import static io.hindsight.bulletin.BulletinVariables.LESSONS;
import static io.hindsight.bulletin.BulletinVariables.LESSON_CHOICES;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Languages;

/** Looks whether there was a bulletin before; shows what was learnt, and how confidential the incident is. */
@Component
class OpenBulletin implements ExecutionListener {

    private final Bulletins bulletins;
    private final Analyses analyses;
    private final IncidentMarking confidentiality;
    private final Languages languages;

    OpenBulletin(Bulletins bulletins, Analyses analyses, IncidentMarking confidentiality, Languages languages) {
        this.bulletins = bulletins;
        this.analyses = analyses;
        this.confidentiality = confidentiality;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String postMortem = execution.getProcessBusinessKey();
        ISSUED.set(execution, bulletins.of(postMortem).isPresent());
        List<Lesson> lessons = analyses.lessons(postMortem);
        Tlp tlp = confidentiality.of(postMortem);
        LESSONS.set(execution, languages.tell(words -> Lesson.overview(lessons, words)));
        LESSON_CHOICES.offer(execution, BulletinText.lessonOptions(lessons));
        CONFIDENTIALITY.set(execution, languages.tell(words -> new BulletinText(words).confidentiality(tlp)));
    }
}
