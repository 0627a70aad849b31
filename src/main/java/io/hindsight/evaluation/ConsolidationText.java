package io.hindsight.evaluation;

import static io.hindsight.text.Markdown.literal;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Evaluation.Progress;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;
import io.hindsight.people.Names;
import io.hindsight.text.Words;

/**
 * What the facilitator is shown of all evaluations, as Markdown of any length.
 *
 * @param names how people were called
 */
record ConsolidationText(List<Evaluation> evaluations, Progress progress, Names names,
    Words words) {

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(words.of("told.answered", progress.answered(), progress.asked().size()) + missing());
        if (!evaluations.isEmpty()) {
            parts.add(ratings());
            Subject.asked().stream().map(this::notes).flatMap(Optional::stream).forEach(parts::add);
            parts.add("#### " + words.of("told.procedures") + "\n\n" + lines(this::procedures));
            Optional.of(lines(this::wishes)).filter(wishes -> !wishes.isEmpty())
                .ifPresent(wishes -> parts.add("#### " + words.of("evaluation.wanted") + "\n\n" + wishes));
        }
        return String.join("\n\n", parts);
    }

    private String missing() {
        return progress.missing().isEmpty() ? "" : " " + words.of("told.missing",
            progress.missing().stream().map(this::label).collect(Collectors.joining(", ")));
    }

    private String ratings() {
        String head = "| |" + cells(evaluations.stream().map(this::who)) + " " + words.of("told.median") + " | "
            + words.of("told.spread") + " |\n|---|"
            + "---|".repeat(evaluations.size() + 2);
        return Subject.asked().stream().map(this::row).collect(Collectors.joining("\n", head + "\n", ""));
    }

    private String row(Subject subject) {
        String spread = Spread.of(subject, evaluations)
            .map(one -> " " + median(one.median()) + " | " + range(one))
            .orElse(" – | " + words.of("told.unrated"));
        return "| " + label(subject) + " |" + cells(evaluations.stream().map(one -> score(one, subject))) + spread
            + " |";
    }

    private static String range(Spread spread) {
        String range = spread.lowest() + (spread.lowest() == spread.highest() ? "" : "–" + spread.highest());
        return spread.differs() ? "**" + range + "**" : range;
    }

    private String who(Evaluation one) {
        return label(one.role()) + " (" + literal(names.of(one.evaluatedBy(), one.evaluatedAt())) + ")";
    }

    private Optional<String> notes(Subject subject) {
        String notes = lines(one -> one.ratings().stream().filter(rating -> rating.subject() == subject)
            .flatMap(rating -> Stream.of(note("evaluation.worked", rating.worked()),
                note("evaluation.difficult", rating.hard()))));
        return notes.isEmpty() ? Optional.empty() : Optional.of("#### " + label(subject) + "\n\n" + notes);
    }

    /** Who has rated the response as a whole was not asked about procedures. */
    private Stream<String> procedures(Evaluation one) {
        String followed = one.proceduresFollowed();
        String adequate = one.proceduresAdequate();
        if (followed == null || adequate == null) {
            return one.ratings().stream().filter(rating -> rating.subject() == Subject.RESPONSE)
                .map(rating -> words.of("offered.aspect", label(Subject.RESPONSE), rating.score() + "/5"));
        }
        return Stream.of(words.of("told.followed", words.of(followed), words.of(adequate))
            + (one.proceduresRemarks() == null ? "" : ". " + item(one.proceduresRemarks())));
    }

    private Stream<String> wishes(Evaluation one) {
        return one.improvements().stream()
            .map((Improvement wish) -> words.of("evaluation.wish", label(requireNonNull(wish.subject()))) + " "
                + item(wish.text()));
    }

    /** A list item for each thing that each evaluator says, with the role in front. */
    private String lines(Function<Evaluation, Stream<String>> said) {
        return evaluations.stream().flatMap(one -> said.apply(one).filter(text -> !text.isEmpty())
            .map(text -> "- **" + label(one.role()) + "** · " + text)).collect(Collectors.joining("\n"));
    }

    private String note(String label, @Nullable String text) {
        return text == null ? "" : words.of(label) + " " + item(text);
    }

    private static String item(String text) {
        return literal(text).replace("\n", "\n  ");
    }

    private static String score(Evaluation one, Subject subject) {
        return one.ratings().stream().filter(rating -> rating.subject() == subject && rating.score() != null)
            .map(rating -> String.valueOf(rating.score())).findFirst().orElse("–");
    }

    private static String cells(Stream<String> cells) {
        return cells.map(cell -> " " + cell + " |").collect(Collectors.joining());
    }

    private static String median(double median) {
        return median % 1 == 0 ? String.valueOf((int) median) : String.valueOf(median);
    }

    private String label(Subject subject) {
        return words.of("aspect." + subject.code());
    }

    private String label(@Nullable String group) {
        return words.of("role." + group);
    }
}
