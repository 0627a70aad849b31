package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.ACTION_TITLE;
import static io.hindsight.action.HardeningVariables.ASK_AGAIN_IN;
import static io.hindsight.action.HardeningVariables.CHECK_DUE;
import static io.hindsight.action.HardeningVariables.EFFECT_FACTS;
import static io.hindsight.action.HardeningVariables.JUDGEMENT_FIELDS;
import static io.hindsight.action.HardeningVariables.MISS_ENDS;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.effect.EffectReadings;
import io.hindsight.effect.EffectSeries;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Plans when the effect of a verified action is read next, and what is shown then. */
@Component
class PlanCheck implements JavaDelegate {

    private final Actions actions;
    private final EffectReadings readings;
    private final People people;
    private final Languages languages;

    PlanCheck(Actions actions, EffectReadings readings, People people, Languages languages) {
        this.actions = actions;
        this.readings = readings;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action action = actions.get(execution.getProcessBusinessKey(), ACTION.require(execution));
        EffectSeries series = action.series();
        ACTION_TITLE.set(execution, ActionText.label(action));
        CHECK_DUE.set(execution, Date.from(readings.plan(action.id(), series, ASK_AGAIN_IN.get(execution))));
        MISS_ENDS.set(execution, series.endsWithMiss());
        EFFECT_FACTS.set(execution, languages.tell(words -> new EffectText(words, people.names()).facts(action)));
        execution.removeVariables(JUDGEMENT_FIELDS);
    }
}
