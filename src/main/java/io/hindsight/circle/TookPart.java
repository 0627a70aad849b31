package io.hindsight.circle;

import java.util.Collection;

/** Knows who has taken part in a post-mortem so far; they join its circle when it becomes confidential. */
public interface TookPart {

    /** Their logins: who was invited, has a part in an action or session, or has written or decided something. */
    Collection<String> in(String postMortem);
}
