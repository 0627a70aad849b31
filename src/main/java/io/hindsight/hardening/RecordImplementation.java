package io.hindsight.hardening;

import static io.hindsight.hardening.HardeningVariables.ACTION;
import static io.hindsight.hardening.HardeningVariables.EVIDENCE;
import static io.hindsight.hardening.HardeningVariables.EVIDENCE_LINK;
import static io.hindsight.hardening.HardeningVariables.HOW_CHECKED;
import static io.hindsight.hardening.HardeningVariables.IMPLEMENTATION_FACTS;
import static io.hindsight.hardening.HardeningVariables.VERDICT;
import static io.hindsight.hardening.HardeningVariables.VERDICT_REASONS;
import static io.hindsight.hardening.HardeningVariables.WHAT_WAS_DONE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.Languages;
import io.hindsight.hardening.ActionLog.Implementation;
import io.hindsight.people.People;

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
