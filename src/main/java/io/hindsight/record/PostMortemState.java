package io.hindsight.record;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;
import io.hindsight.text.Misfit;

/** Whether a post-mortem runs, or how it has ended. */
public enum PostMortemState implements Code {
    OPEN, CLOSED, REMOVED, WITHDRAWN, ENDED_EARLY, JOINED;

    /** @throws Misfit when there is no such state */
    public static PostMortemState of(@Nullable String code) {
        return Code.find(PostMortemState.class, String.valueOf(code)).orElseThrow(() -> new Misfit("fault.code",
            Arrays.stream(values()).map(PostMortemState::code).collect(Collectors.joining(", "))));
    }
}
