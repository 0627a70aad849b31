package io.hindsight.people;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How people were called on a day: a record shows who did a thing by the name of then, whatever became of it. */
@FunctionalInterface
public interface Names {

    /**
     * The name at that moment, the first one that is known for a moment before it, or the login where none is known.
     *
     * @param at null for the present name
     */
    String of(String login, @Nullable Instant at);

    /** The present name, or the last one of who has left. */
    default String of(String login) {
        return of(login, null);
    }
}
