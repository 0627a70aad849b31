package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.EVIDENCE;
import static io.hindsight.action.HardeningVariables.EVIDENCE_LINK;
import static io.hindsight.action.HardeningVariables.HOW_CHECKED;
import static io.hindsight.action.HardeningVariables.IMPLEMENTATION_FACTS;
import static io.hindsight.action.HardeningVariables.VERDICT;
import static io.hindsight.action.HardeningVariables.VERDICT_REASONS;
import static io.hindsight.action.HardeningVariables.WHAT_WAS_DONE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog.Implementation;
import io.hindsight.engine.Actor;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Keeps what was done and its evidence, and asks for a fresh verdict on it. */
@Component
class RecordImplementation implements TaskListener {

    private final ActionLog log;
    private final People people;
    private final Languages languages;

    RecordImplementation(ActionLog log, People people, Languages languages) {
        this.log = log;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        Implementation implementation =
            new Implementation(WHAT_WAS_DONE.require(task), EVIDENCE.require(task), EVIDENCE_LINK.get(task));
        log.implement(ACTION.require(task), implementation, Actor.of(task));
        IMPLEMENTATION_FACTS.set(task, languages.tell(
            words -> new ActionText(words, people.names()).implementation(implementation, Actor.of(task))));
        HOW_CHECKED.set(task, null);
        VERDICT.set(task, null);
        VERDICT_REASONS.set(task, null);
    }
}
