package io.hindsight.evaluation;

import static io.hindsight.engine.Markdown.literal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Evaluation.Progress;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;
import io.hindsight.people.Role;

/**
 * What the facilitator is shown of all evaluations, as Markdown of any length.
 *
 * @param names gives the name of a login
 */
record ConsolidationText(List<Evaluation> evaluations, Progress progress, UnaryOperator<String> names) {

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add("%d of %d have answered.".formatted(progress.answered(), progress.asked().size()) + missing());
        if (!evaluations.isEmpty()) {
            parts.add(ratings());
            Subject.asked().stream().map(this::notes).flatMap(Optional::stream).forEach(parts::add);
            parts.add("#### Procedures\n\n" + lines(this::procedures));
            Optional.of(lines(this::wishes)).filter(wishes -> !wishes.isEmpty())
                .ifPresent(wishes -> parts.add("#### Improvements wanted\n\n" + wishes));
        }
        return String.join("\n\n", parts);
    }

    private String missing() {
        return progress.missing().isEmpty() ? ""
            : " **Missing: " + progress.missing().stream().map(ConsolidationText::label).collect(Collectors.joining(", "))
                + ".**";
    }

    private String ratings() {
        String head = "| |" + cells(evaluations.stream().map(this::who)) + " median | spread |\n|---|"
            + "---|".repeat(evaluations.size() + 2);
        return Subject.asked().stream().map(this::row).collect(Collectors.joining("\n", head + "\n", ""));
    }

    private String row(Subject subject) {
        String spread = Spread.of(subject, evaluations)
            .map(one -> " " + median(one.median()) + " | " + range(one))
            .orElse(" – | not rated");
        return "| " + subject.label() + " |" + cells(evaluations.stream().map(one -> score(one, subject))) + spread + " |";
    }

    private static String range(Spread spread) {
        String range = spread.lowest() + (spread.lowest() == spread.highest() ? "" : " to " + spread.highest());
        return spread.differs() ? "**" + range + "**" : range;
    }

    private String who(Evaluation one) {
        return label(one.role()) + " (" + literal(names.apply(one.evaluatedBy())) + ")";
    }

    private Optional<String> notes(Subject subject) {
        String notes = lines(one -> one.ratings().stream().filter(rating -> rating.subject() == subject)
            .flatMap(rating -> Stream.of(note("worked", rating.worked()), note("was hard", rating.hard()))));
        return notes.isEmpty() ? Optional.empty() : Optional.of("#### " + subject.label() + "\n\n" + notes);
    }

    private Stream<String> procedures(Evaluation one) {
        return Stream.of("followed: " + one.proceduresFollowed() + ", adequate: " + one.proceduresAdequate()
            + (one.proceduresRemarks() == null ? "" : ". " + item(one.proceduresRemarks())));
    }

    private Stream<String> wishes(Evaluation one) {
        return one.improvements().stream().map((Improvement wish) -> wish.subject().label() + ": " + item(wish.text()));
    }

    /** A list item for each thing that each evaluator says, with the role in front. */
    private String lines(Function<Evaluation, Stream<String>> said) {
        return evaluations.stream().flatMap(one -> said.apply(one).filter(text -> !text.isEmpty())
            .map(text -> "- **" + label(one.role()) + "** · " + text)).collect(Collectors.joining("\n"));
    }

    private static String note(String label, String text) {
        return text == null ? "" : label + ": " + item(text);
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

    static String label(String group) {
        return Arrays.stream(Role.values()).filter(role -> role.group().equals(group)).map(Role::label).findFirst()
            .orElse(group);
    }
}
