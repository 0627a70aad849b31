package io.hindsight.weakanswer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

import io.hindsight.strength.Strength;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/**
 * A root cause and what answers it.
 *
 * @param number    its place among the root causes, from 1
 * @param proposers logins of who has proposed the actions that answer it
 */
record WeakCause(int number, String statement, List<CauseAnswer> answers, Set<String> proposers) {

    /** One answer to it. */
    record CauseAnswer(Strength strength, Phrase told) {
    }

    /** Whether there are answers to it, and none is more than weak. */
    boolean isWeak() {
        return !answers.isEmpty() && answers.stream().allMatch(answer -> answer.strength() == Strength.WEAK);
    }

    /** As Markdown. */
    String told(Words words) {
        return words.of("told.weak.cause", String.valueOf(number), Markdown.literal(statement)) + "\n\n"
            + answers.stream().map(answer -> "- " + answer.told().in(words)).collect(joining("\n"));
    }
}
