package io.hindsight.analysis;

import static java.util.stream.Collectors.joining;

import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.incident.Incidents;
import io.hindsight.text.Phrase;

/**
 * Has the problem begin with what happened, in the line that tells it. The whys are for the analyst to find; where the
 * analysis is run once more, all begins as it was approved.
 */
@Component
class SuggestProblem implements FormSuggestion {

    private final Analyses analyses;
    private final Incidents incidents;

    SuggestProblem(Analyses analyses, Incidents incidents) {
        this.analyses = analyses;
        this.incidents = incidents;
    }

    @Override
    public String form() {
        return "trace-causes";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        return analyses.approved(reference).map(SuggestProblem::again)
            .orElseGet(() -> Suggested.from(Phrase.of("offered.report"))
                .with(AnalysisVariables.PROBLEM, incidents.getOfPostMortem(reference).title()));
    }

    private static Suggested again(Analysis before) {
        Suggested suggested = Suggested.from(Phrase.of("offered.analysis"))
            .with(AnalysisVariables.PROBLEM, before.problem());
        before.whys().forEach(why -> suggested
            .with(AnalysisVariables.chain(why.chain()), why.chain() > 1 ? true : null)
            .with(AnalysisVariables.whys(why.chain()).main(why.step()), why.answer())
            .with(AnalysisVariables.whys(why.chain()).text(why.step(), "Evidence"), why.evidence()));
        for (Category bone : Category.values()) {
            suggested.with(AnalysisVariables.causes(bone), before.causes().stream()
                .filter(cause -> cause.category() == bone).map(Cause::text).collect(joining("\n")));
        }
        return suggested;
    }
}
