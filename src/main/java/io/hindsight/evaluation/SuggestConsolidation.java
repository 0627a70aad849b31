package io.hindsight.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Variable;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.Meetings;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/**
 * Has the consolidation begin with what the meeting found and what evaluators say of each phase, as far as there is
 * room. Why ratings differ is not suggested: somebody has to find out.
 */
@Component
class SuggestConsolidation implements FormSuggestion {

    private final Evaluations evaluations;
    private final Meetings meetings;

    SuggestConsolidation(Evaluations evaluations, Meetings meetings) {
        this.evaluations = evaluations;
        this.meetings = meetings;
    }

    @Override
    public String form() {
        return "consolidate-evaluation";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        Optional<Meeting> meeting = meetings.find(reference);
        List<Evaluation> all = evaluations.find(reference);
        return Suggested.from(Phrase.of("offered.evaluations"))
            .with(EvaluationVariables.STRENGTHS, joined(meeting.map(Meeting::wentWell), said(all, Rating::worked)))
            .with(EvaluationVariables.WEAKNESSES, joined(meeting.map(Meeting::toImprove), said(all, Rating::hard)));
    }

    /** Where there is no room for both, what the meeting found, which has spoken for all. */
    private static String joined(Optional<String> found, String said) {
        String both = Stream.of(found.orElse(""), said).filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n\n"));
        return both.length() <= Variable.LONGEST_TEXT ? both : found.orElse(said);
    }

    private static String said(List<Evaluation> all, Function<Rating, @Nullable String> part) {
        return all.stream().flatMap(one -> one.ratings().stream()).filter(rating -> part.apply(rating) != null)
            .map(rating -> Words.ofReader().of("offered.aspect", Phrase.of("aspect." + rating.subject().code()),
                Objects.requireNonNull(part.apply(rating))))
            .distinct().collect(Collectors.joining("\n"));
    }
}
