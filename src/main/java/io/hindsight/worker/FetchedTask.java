package io.hindsight.worker;

import java.time.Duration;

/**
 * An external task that this node has to itself for a while.
 *
 * @param process the id of the process that waits for it
 * @param left    how many tries are left if this one fails; with none left it becomes an incident
 * @param pause   how long to wait then
 */
public record FetchedTask(String id, String process, int left, Duration pause) {
}
