package io.hindsight.jobs;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What jobs that are waiting have in common, done for many of them at once before the engine ends each. A job remains
 * the measure of all: it is tried again, or becomes an incident, alone.
 */
public interface JointWork {

    /**
     * Does what these jobs ask for.
     *
     * @param jobs ids of jobs that this thread has acquired; those that are not this work's are passed over
     * @param goOn whether there is still time for another one
     */
    JointRound begin(List<String> jobs, BooleanSupplier goOn);

    /**
     * What has become of it. The thread keeps what the jobs' delegates have to know until the round is closed.
     *
     * @param done      jobs that have nothing left to do but to end
     * @param postponed jobs for another time; all others are executed one by one
     * @param end       forgets what the thread has kept
     */
    record JointRound(Collection<String> done, Collection<String> postponed, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }
}
