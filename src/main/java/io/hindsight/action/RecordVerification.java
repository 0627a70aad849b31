package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.HOW_CHECKED;
import static io.hindsight.action.HardeningVariables.SENT_BACK;
import static io.hindsight.action.HardeningVariables.VERDICT;
import static io.hindsight.action.HardeningVariables.VERDICT_REASONS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog.Verification;
import io.hindsight.action.HardeningVariables.VerifiersVerdict;
import io.hindsight.engine.Actor;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Keeps what the verifier found, and shows what was missing to whoever implements it again. */
@Component
class RecordVerification implements TaskListener {

    private final ActionLog log;
    private final People people;
    private final Languages languages;

    RecordVerification(ActionLog log, People people, Languages languages) {
        this.log = log;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        log.verify(ACTION.require(task),
            new Verification(HOW_CHECKED.require(task), VERDICT.require(task) == VerifiersVerdict.VERIFIED,
                VERDICT_REASONS.get(task)),
            Actor.of(task));
        VERDICT_REASONS.find(task).ifPresent(reasons -> SENT_BACK.set(task, languages.tell(
            words -> new ActionText(words, people.names()).sentBack(Actor.of(task), reasons))));
    }
}
