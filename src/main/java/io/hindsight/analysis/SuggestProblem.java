package io.hindsight.analysis;

import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.incident.Incidents;
import io.hindsight.text.Phrase;

/** Has the problem begin with what happened, in the line that tells it. The whys are for the analyst to find. */
@Component
class SuggestProblem implements FormSuggestion {

    private final Incidents incidents;

    SuggestProblem(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String form() {
        return "trace-causes";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        return Suggested.from(Phrase.of("offered.report"))
            .with(AnalysisVariables.PROBLEM, incidents.getOfPostMortem(reference).title());
    }
}
