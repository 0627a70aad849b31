package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.ABSENT;
import static io.hindsight.training.TrainingVariables.INVITED;
import static io.hindsight.training.TrainingVariables.PRESENT;
import static io.hindsight.training.TrainingVariables.SESSION;
import static io.hindsight.training.TrainingVariables.SESSION_FACTS;
import static io.hindsight.training.TrainingVariables.SESSION_SUBJECT;
import static io.hindsight.training.TrainingVariables.SITTING_DUE;
import static io.hindsight.training.TrainingVariables.TRAINER;
import static io.hindsight.training.TrainingVariables.WAS_HELD;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.YesNo;
import io.hindsight.engine.Variable;
import io.hindsight.office.WorkingDays;
import io.hindsight.people.People;
import io.hindsight.text.Languages;
import io.hindsight.text.Markdown;
import io.hindsight.training.Session.Sitting;

/**
 * Gives the next sitting of a session to its trainer, due when it is over, with those who are invited on offer.
 * Tasklist needs fields of choice to begin as empty lists.
 */
@Component
class OpenSitting implements ExecutionListener {

    private final Trainings trainings;
    private final People people;
    private final SessionPeople roster;
    private final WorkingDays workingDays;
    private final Languages languages;
    private final Clock clock;

    OpenSitting(Trainings trainings, People people, SessionPeople roster, WorkingDays workingDays, Languages languages,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.roster = roster;
        this.workingDays = workingDays;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Session session = trainings.get(execution.getProcessBusinessKey(), SESSION.require(execution));
        Sitting sitting = session.last();
        SESSION_SUBJECT.set(execution, Markdown.shortened(session.subject(), Variable.LONGEST_TEXT));
        TRAINER.setLocal(execution, sitting.trainer());
        SITTING_DUE.setLocal(execution, Date.from(sitting.due(workingDays, clock.getZone())));
        SESSION_FACTS.setLocal(execution, languages.tell(
            words -> new TrainingText(words, people.names()).sitting(session, clock.getZone())));
        INVITED.offerLocal(execution, roster.invited(sitting));
        WAS_HELD.setLocal(execution, YesNo.YES);
        ABSENT.choose(execution, List.of());
        PRESENT.choose(execution, List.of());
    }
}
