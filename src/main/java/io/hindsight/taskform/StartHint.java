package io.hindsight.taskform;

import java.util.Optional;

/** Has something to say to who has just started a post-mortem by its form. */
public interface StartHint {

    /** A sentence in the language of whoever is logged in, of what they may know; mostly nothing. */
    Optional<String> after(String postMortem);
}
