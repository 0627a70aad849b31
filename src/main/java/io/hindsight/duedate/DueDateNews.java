package io.hindsight.duedate;

import java.time.Instant;
import java.util.Collection;

/** Tells those who hold tasks that these are due sooner than they were. */
public interface DueDateNews {

    /**
     * Tells each holder once of each task, in the transaction that moves them.
     *
     * @param tasks the engine's ids of open tasks
     * @param due   when they are due now
     */
    void sooner(Collection<String> tasks, Instant due);
}
