package io.hindsight.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait before each further try, as the task's model says.
 *
 * @param waits in their order
 */
record RetryWaits(List<Duration> waits) {

    private static final String PROPERTY = "retries";

    /** @throws IllegalArgumentException when the model says nothing of it */
    static RetryWaits of(Map<String, String> properties) {
        String waits = properties.get(PROPERTY);
        if (waits == null) {
            throw new IllegalArgumentException("The model has no property " + PROPERTY);
        }
        return new RetryWaits(Stream.of(waits.split(",")).map(Duration::parse).toList());
    }

    /**
     * How many tries are left after one has failed.
     *
     * @param before as many as were left then; null at the first
     */
    int left(@Nullable Integer before) {
        return before == null ? waits.size() : Math.max(0, before - 1);
    }

    /** How long to wait when so many tries are left; an operator may have allowed more than the model has. */
    Duration pause(int left) {
        return left == 0 ? Duration.ZERO : waits.get(Math.max(0, waits.size() - left));
    }
}
