package io.hindsight.analysis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.answer.Choices.Option;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/** What a lesson can come from: a root cause, a cause, or what went well; as options of the form. */
final class Origins {

    static final String WENT_WELL = "went-well";

    private static final String ROOT_CAUSE = "root-cause-";
    private static final String CAUSE = "cause-";
    private static final int LONGEST_LABEL = 120;

    private Origins() {
    }

    static List<Option> of(Analysis analysis, Words words) {
        List<Option> options = new ArrayList<>();
        for (RootCause cause : analysis.rootCauses()) {
            options.add(
                option(words, rootCause(options.size() + 1), "part." + cause.role().code(), cause.statement()));
        }
        int number = 1;
        for (Cause cause : analysis.causes()) {
            options.add(option(words, CAUSE + number++, "category." + cause.category().code(), cause.text()));
        }
        options.add(new Option(WENT_WELL, words.of("option.went-well")));
        return options;
    }

    /** The option that stands for this root cause. */
    static String rootCause(int number) {
        return ROOT_CAUSE + number;
    }

    /** The option that stands for this cause. */
    static String cause(int number) {
        return CAUSE + number;
    }

    /** The number of the root cause that this option stands for, or null. */
    static @Nullable Integer rootCause(@Nullable String option) {
        return numberAfter(ROOT_CAUSE, option);
    }

    /** The number of the cause that this option stands for, or null. */
    static @Nullable Integer cause(@Nullable String option) {
        return numberAfter(CAUSE, option);
    }

    private static @Nullable Integer numberAfter(String prefix, @Nullable String option) {
        return option != null && option.startsWith(prefix) ? Integer.valueOf(option.substring(prefix.length())) : null;
    }

    private static Option option(Words words, String value, String kind, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return new Option(value,
            Markdown.shortened(words.of("option.cause-of-lesson", Phrase.of(kind), line), LONGEST_LABEL));
    }
}
