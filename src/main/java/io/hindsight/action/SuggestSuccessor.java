package io.hindsight.action;

import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.text.Phrase;

/** Has what is done instead begin with the action that had no effect. Whether it had one is not suggested. */
@Component
class SuggestSuccessor implements FormSuggestion {

    private final Actions actions;

    SuggestSuccessor(Actions actions) {
        this.actions = actions;
    }

    @Override
    public String form() {
        return "judge-effect";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        Action action = actions.get(reference, HardeningVariables.ACTION.require(task));
        return Suggested.from(Phrase.of("offered.action", action.number()))
            .with(HardeningVariables.SUCCESSOR_TITLE, action.title())
            .with(HardeningVariables.SUCCESSOR_WHAT, action.what())
            .with(HardeningVariables.SUCCESSOR_CRITERION, action.criterion());
    }
}
