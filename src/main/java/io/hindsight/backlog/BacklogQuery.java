package io.hindsight.backlog;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Severity;
import io.hindsight.strength.Strength;
import io.hindsight.text.Code;
import io.hindsight.text.Misfit;
import io.hindsight.text.Phrase;

/**
 * Which actions to list; null and false mean that it does not matter.
 *
 * @param mine  only those that the reader is to implement or to verify
 * @param open  only those for which somebody has something to do
 * @param late  only those that are past their due date
 * @param owner login
 * @param text  words in the action's title, the incident's title or the reference, in any case
 * @param after where the page before this one ended; null for the first page
 * @param size  how many a page holds
 */
public record BacklogQuery(boolean mine, boolean open, boolean late, @Nullable Standing state,
    @Nullable Strength strength, @Nullable Severity severity, @Nullable String owner, @Nullable String text,
    @Nullable Bookmark after, int size) {

    /** The most that one page holds. */
    static final int LARGEST = 100;

    /** What a request says, each as it stands in the address. */
    public record Asked(@Nullable Boolean mine, @Nullable Boolean late, @Nullable String state,
        @Nullable String strength, @Nullable String severity, @Nullable String owner, @Nullable String text,
        @Nullable String after, @Nullable Integer size) {

        private static final String OPEN = "open";

        /**
         * @param otherwise how many a page holds when it does not say
         * @throws WrongParameter when something cannot be looked for
         */
        public BacklogQuery read(int otherwise) {
            boolean open = OPEN.equals(state);
            int wanted = size == null ? otherwise : size;
            WrongParameter.unless(wanted >= 1 && wanted <= LARGEST, "size", Phrase.of("fault.between", 1, LARGEST));
            WrongParameter.unless(text == null || text.indexOf('\0') < 0, "text", Phrase.of("fault.nul"));
            WrongParameter.unless(owner == null || owner.indexOf('\0') < 0, "owner", Phrase.of("fault.nul"));
            return new BacklogQuery(Boolean.TRUE.equals(mine), open, Boolean.TRUE.equals(late),
                open ? null : code("state", state, Standing::of),
                code("strength", strength, Asked::strength), code("severity", severity, Severity::of), filled(owner),
                filled(text), code("after", after, Bookmark::of), wanted);
        }

        private static Strength strength(String code) {
            return Code.find(Strength.class, code).orElseThrow(() -> new Misfit("fault.code",
                Arrays.stream(Strength.values()).map(Strength::code).collect(Collectors.joining(", "))));
        }

        private static <T> @Nullable T code(String parameter, @Nullable String given, Function<String, T> reading) {
            try {
                return given == null || given.isBlank() ? null : reading.apply(given);
            } catch (Misfit unknown) {
                throw new WrongParameter(parameter, unknown);
            }
        }

        private static @Nullable String filled(@Nullable String given) {
            return given == null || given.isBlank() ? null : given.strip();
        }
    }

    /** The same for those that follow the page that ended there. */
    BacklogQuery after(@Nullable Bookmark end) {
        return new BacklogQuery(mine, open, late, state, strength, severity, owner, text, end, size);
    }
}
