package io.hindsight.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.incident.Incidents;
import io.hindsight.people.People;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;

/**
 * Has each root cause begin with the last why of a chain and with what shows it, or as it was approved before. What
 * kind of cause it is, how sure that is and whether it exists elsewhere is what is asked here, and not suggested.
 */
@Component
class SuggestRootCauses implements FormSuggestion {

    private final Analyses analyses;
    private final Incidents incidents;
    private final People people;

    SuggestRootCauses(Analyses analyses, Incidents incidents, People people) {
        this.analyses = analyses;
        this.incidents = incidents;
        this.people = people;
    }

    @Override
    public String form() {
        return "classify-causes";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        return analyses.approved(reference).map(SuggestRootCauses::again)
            .or(() -> analyses.find(reference)
                .map(round -> causes(round, incidents.getOfPostMortem(reference).category())))
            .orElse(Suggested.nothing());
    }

    private static Suggested again(Analysis before) {
        Suggested suggested = Suggested.from(Phrase.of("offered.analysis"));
        for (int number = 1; number <= before.rootCauses().size(); number++) {
            RootCause cause = before.rootCauses().get(number - 1);
            suggested.with(AnalysisVariables.ROOT_CAUSES.main(number), cause.statement())
                .with(AnalysisVariables.ROOT_CAUSES.text(number, "Category"), cause.category())
                .with(AnalysisVariables.ROOT_CAUSES.text(number, "MadePossible"), cause.madePossible())
                .with(AnalysisVariables.ROOT_CAUSES.text(number, "Evidence"), cause.evidence());
        }
        return suggested;
    }

    private Suggested causes(Analysis round, @Nullable String category) {
        String analyst = people.names().of(round.tracedBy(), round.tracedAt());
        Suggested suggested = Suggested.from(Phrase.of("offered.whys", Markdown.literal(analyst)));
        List<List<Why>> chains = new ArrayList<>(chains(round.whys()));
        for (int number = 1; number <= chains.size(); number++) {
            List<Why> chain = chains.get(number - 1);
            suggested.with(AnalysisVariables.ROOT_CAUSES.main(number), chain.get(chain.size() - 1).answer())
                .with(AnalysisVariables.ROOT_CAUSES.text(number, "Category"), category)
                .with(AnalysisVariables.ROOT_CAUSES.text(number, "Evidence"), evidence(chain));
        }
        return suggested;
    }

    private static Collection<List<Why>> chains(List<Why> whys) {
        return whys.stream().collect(Collectors.groupingBy(Why::chain, TreeMap::new, Collectors.toList())).values();
    }

    /** What shows the last why; where nobody said, what shows the whole chain. */
    private static String evidence(List<Why> chain) {
        String last = chain.get(chain.size() - 1).evidence();
        return last != null ? last : chain.stream().map(Why::evidence).filter(Objects::nonNull)
            .collect(Collectors.joining("\n\n"));
    }
}
