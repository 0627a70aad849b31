package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.CAUSES_KNOWN;
import static io.hindsight.analysis.AnalysisVariables.FINDINGS;
import static io.hindsight.analysis.AnalysisVariables.LIGHTLY;
import static io.hindsight.analysis.AnalysisVariables.MEETING_FOUND;
import static io.hindsight.analysis.AnalysisVariables.ORIGINS;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.meeting.Meetings;
import io.hindsight.secondlook.SecondLooks;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.secondlook.SettledFinding.FindingFate;
import io.hindsight.text.Languages;

/** Lays before the analyst what the meeting found, and before the reviewer the causes that are known already. */
@Component
class OpenAnalysis implements ExecutionListener {

    private final Analyses analyses;
    private final Rounds rounds;
    private final SecondLooks looks;
    private final Meetings meetings;
    private final Languages languages;

    OpenAnalysis(Analyses analyses, Rounds rounds, SecondLooks looks, Meetings meetings, Languages languages) {
        this.rounds = rounds;
        this.looks = looks;
        this.analyses = analyses;
        this.meetings = meetings;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        meetings.find(reference).ifPresent(meeting -> MEETING_FOUND.set(execution,
            languages.tell(words -> new Overview(words).of(meeting, meetings.timeline(reference)))));
        Optional<Analysis> known = known(reference);
        CAUSES_KNOWN.set(execution, known.isPresent());
        LIGHTLY.set(execution, known.isPresent());
        known.ifPresent(round -> {
            FINDINGS.set(execution, languages.tell(words -> new Overview(words).reviewed(round)));
            ORIGINS.offer(execution, languages.each(words -> Origins.of(round, words)));
        });
    }

    /** From a light review, or from a second look that has found more. */
    private Optional<Analysis> known(String postMortem) {
        Optional<Analysis> latest = analyses.latest(postMortem);
        List<SettledFinding> found = looks.takenUp(postMortem, FindingFate.CAUSE);
        return latest.filter(Analysis::awaitsReview).or(() -> found.isEmpty() ? Optional.empty()
            : latest.map(before -> rounds.add(postMortem, before, found)));
    }
}
