package io.hindsight.analysis;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.people.People;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;

/** Has the first lessons begin with the root causes, one for each; a fresh form for more lessons begins empty. */
@Component
class SuggestLessons implements FormSuggestion {

    private final Analyses analyses;
    private final People people;

    SuggestLessons(Analyses analyses, People people) {
        this.analyses = analyses;
        this.people = people;
    }

    @Override
    public String form() {
        return "document-lessons";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        return analyses.latest(reference).filter(round -> round.lessons().isEmpty()).map(this::lessons)
            .orElse(Suggested.nothing());
    }

    private Suggested lessons(Analysis round) {
        String analyst = people.names().of(round.classifiedBy(), round.classifiedAt());
        Suggested suggested = Suggested.from(Phrase.of("offered.causes", Markdown.literal(analyst)));
        List<RootCause> causes = round.rootCauses();
        for (int number = 1; number <= causes.size(); number++) {
            RootCause cause = causes.get(number - 1);
            suggested.with(AnalysisVariables.LESSONS.main(number), cause.statement())
                .with(AnalysisVariables.LESSONS.text(number, "From"), Origins.rootCause(number))
                .with(AnalysisVariables.LESSONS.text(number, "Strengthen"), cause.madePossible());
        }
        return suggested;
    }
}
