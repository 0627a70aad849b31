package io.hindsight.analysis;

import static java.util.stream.Collectors.joining;

import java.util.List;

import io.hindsight.engine.Markdown;

/**
 * What is to be learnt from the incident; the plan, the actions and the training answer to it.
 *
 * @param critical whether it must not be left without an answer
 */
public record Lesson(long id, String text, boolean critical) {

    /** The lessons as forms show them, the critical ones marked; null when there is none. */
    public static String overview(List<Lesson> lessons) {
        return lessons.isEmpty() ? null : lessons.stream()
            .map(lesson -> "- " + (lesson.critical() ? "**critical:** " : "")
                + Markdown.literal(lesson.text()).replace("\n", "\n  "))
            .collect(joining("\n", "**What was learnt**\n\n", ""));
    }
}
