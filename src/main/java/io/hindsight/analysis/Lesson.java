package io.hindsight.analysis;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/**
 * What is to be learnt from the incident; the plan, the actions and the training answer to it.
 *
 * @param critical   whether it must not be left without an answer
 * @param from       what it was learnt from; null when nobody said
 * @param strengthen what exactly is to be strengthened; null in a record from before this was asked
 * @param phase      of the response, coordination or communication; null when it concerns none of them
 */
public record Lesson(long id, String text, boolean critical, @Nullable Origin from, @Nullable String strengthen,
    @Nullable String phase,
    String documentedBy, Instant documentedAt) {

    /** The kind of origin that a root cause is. */
    static final String ROOT_CAUSE = "root-cause";

    /**
     * What a lesson was learnt from.
     *
     * @param kind   root-cause, cause or went-well
     * @param number of the root cause or the cause among those of its round, from 1; null for what went well
     * @param text   the cause; null for what went well
     */
    public record Origin(String kind, @Nullable Integer number, @Nullable String text) {
    }

    /** Whether it was learnt from this root cause, by what that says. */
    public boolean isOf(String rootCause) {
        return from != null && from.kind().equals(ROOT_CAUSE) && rootCause.equals(from.text());
    }

    /** The lessons as forms show them, the critical ones marked; empty when there is none. */
    public static String overview(List<Lesson> lessons, Words words) {
        return lessons.isEmpty() ? "" : lessons.stream().map(lesson -> lesson.item(words))
            .collect(joining("\n", "**" + words.of("told.learnt") + "**\n\n", ""));
    }

    private String item(Words words) {
        return ("- " + (critical ? "**" + words.of("analysis.critical") + "** " : "") + Markdown.literal(text)
            + (strengthen == null ? ""
                : "  \n**" + words.of("analysis.strengthen") + "** " + Markdown.literal(strengthen)))
            .replace("\n", "\n  ");
    }
}
