package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.ACTION_TITLE;
import static io.hindsight.action.HardeningVariables.ASK_AGAIN_IN;
import static io.hindsight.action.HardeningVariables.CHECK_DUE;
import static io.hindsight.action.HardeningVariables.EFFECT_FACTS;
import static io.hindsight.action.HardeningVariables.JUDGEMENT_FIELDS;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Plans when the effect of a verified action is judged, and what is shown then. */
@Component
class PlanCheck implements JavaDelegate {

    private final Actions actions;
    private final Checks checks;
    private final People people;
    private final Languages languages;

    PlanCheck(Actions actions, Checks checks, People people, Languages languages) {
        this.actions = actions;
        this.checks = checks;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action action = actions.get(execution.getProcessBusinessKey(), ACTION.require(execution)).requireVerified();
        ACTION_TITLE.set(execution, ActionText.label(action));
        CHECK_DUE.set(execution, Date.from(checks.plan(action, ASK_AGAIN_IN.get(execution))));
        EFFECT_FACTS.set(execution, languages.tell(words -> new ActionText(words, people.names()).effect(action)));
        execution.removeVariables(JUDGEMENT_FIELDS);
    }
}
