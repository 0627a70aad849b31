package io.hindsight.backlog;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.incident.Severity;
import io.hindsight.search.Search;
import io.hindsight.search.Sought;
import io.hindsight.strength.Strength;
import io.hindsight.text.Code;
import io.hindsight.text.Misfit;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;

/**
 * Which actions to list; null and false mean that it does not matter.
 *
 * @param mine  only those that the reader is to implement or to verify
 * @param open  only those for which somebody has something to do
 * @param late  only those that are past their due date
 * @param owner login
 * @param text  words of the action's title or of what was reported of the incident, or the beginning of the reference
 * @param after where the page before this one ended; null for the first page
 * @param size  how many a page holds
 */
public record BacklogQuery(boolean mine, boolean open, boolean late, @Nullable Standing state,
    @Nullable Strength strength, @Nullable Severity severity, @Nullable String owner, Sought text,
    @Nullable Bookmark after, int size) {

    /** The most that one page holds. */
    static final int LARGEST = 100;

    /** The first that are past their due date, so many at most. */
    public static BacklogQuery late(int size) {
        return new BacklogQuery(false, true, true, null, null, null, null, Sought.NOTHING, null, size);
    }

    /** What a request says, each as it stands in the address. */
    public record AskedActions(
        @Parameter(description = "Only those that the caller is to implement or to verify",
            schema = @Schema(type = "boolean", defaultValue = "false")) @Nullable Boolean mine,
        @Parameter(description = "Only those that are past their due date",
            schema = @Schema(type = "boolean", defaultValue = "false")) @Nullable Boolean late,
        @Parameter(description = "How far it has come; open where somebody has something to do for it",
            schema = @Schema(type = "string", allowableValues = {
                "open", "proposed", "approved", "implemented",
                "verified", "effective", "not-effective", "revoked", "refused", "risk-accepted",
                "dropped"})) @Nullable String state,
        @Parameter(description = "How surely it keeps its cause from coming back", schema = @Schema(type = "string",
            allowableValues = {"weak", "intermediate", "strong"})) @Nullable String strength,
        @Parameter(description = "How bad the incident was", schema = @Schema(type = "string",
            allowableValues = {"low", "medium", "high", "critical"})) @Nullable String severity,
        @Parameter(description = "Login of who does it", schema = @Schema(type = "string")) @Nullable String owner,
        @Parameter(
            description = "Words of its title or of what was reported of the incident, in any of their forms, or the "
                + "beginning of the reference",
            schema = @Schema(type = "string", maxLength = Sought.LONGEST)) @Nullable String text,
        @Parameter(description = "The `next` of the page before",
            schema = @Schema(type = "string")) @Nullable String after,
        @Parameter(description = "How many on a page", schema = @Schema(type = "integer", minimum = "1",
            maximum = "100", defaultValue = "20")) @Nullable Integer size){

        private static final String OPEN = "open";

        /**
         * @param otherwise how many a page holds when it does not say
         * @throws org.springframework.web.ErrorResponseException with 400, when something cannot be looked for
         */
        public BacklogQuery read(Search search, int otherwise) {
            boolean open = OPEN.equals(state);
            int wanted = size == null ? otherwise : size;
            Parameters.refuseUnless(wanted >= 1 && wanted <= LARGEST, "size", Phrase.of("fault.between", 1, LARGEST));
            Parameters.refuseNul("owner", owner);
            return new BacklogQuery(Boolean.TRUE.equals(mine), open, Boolean.TRUE.equals(late),
                open ? null : Parameters.read("state", state, Standing::of),
                Parameters.read("strength", strength, AskedActions::strength),
                Parameters.read("severity", severity, Severity::of),
                filled(owner),
                search.read(text), Parameters.read("after", after, Bookmark::of), wanted);
        }

        private static Strength strength(String code) {
            return Code.find(Strength.class, code).orElseThrow(() -> new Misfit("fault.code",
                Arrays.stream(Strength.values()).map(Strength::code).collect(Collectors.joining(", "))));
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
