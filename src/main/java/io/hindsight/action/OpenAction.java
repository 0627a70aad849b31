package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.ACTION_FACTS;
import static io.hindsight.action.HardeningVariables.ACTION_TITLE;
import static io.hindsight.action.HardeningVariables.AGREED;
import static io.hindsight.action.HardeningVariables.DUE;
import static io.hindsight.action.HardeningVariables.OWNER;
import static io.hindsight.action.HardeningVariables.PROPOSAL_FACTS;
import static io.hindsight.action.HardeningVariables.PROPOSED_STRENGTH;
import static io.hindsight.action.HardeningVariables.STRENGTH;
import static io.hindsight.action.HardeningVariables.VERIFIER;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionState;
import io.hindsight.office.WorkingDays;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/**
 * Lays an action before management and, as it stands then, before its owner, who is to do it before the office closes
 * on the due day.
 */
@Component
class OpenAction implements ExecutionListener {

    private final Actions actions;
    private final People people;
    private final WorkingDays workingDays;
    private final Languages languages;

    OpenAction(Actions actions, People people, WorkingDays workingDays, Languages languages) {
        this.actions = actions;
        this.people = people;
        this.workingDays = workingDays;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Action action = actions.get(execution.getProcessBusinessKey(), ACTION.require(execution));
        AGREED.set(execution, action.state() == ActionState.APPROVED);
        ACTION_TITLE.set(execution, ActionText.label(action));
        STRENGTH.set(execution, action.strength());
        PROPOSED_STRENGTH.set(execution, action.strength());
        OWNER.set(execution, action.owner());
        VERIFIER.set(execution, action.verifier());
        DUE.set(execution, Date.from(workingDays.closing(action.dueOn())));
        ACTION_FACTS.set(execution, languages.tell(words -> new ActionText(words, people.names()).facts(action)));
        PROPOSAL_FACTS.set(execution, languages.tell(words -> new ActionText(words, people.names()).proposal(action)));
    }
}
