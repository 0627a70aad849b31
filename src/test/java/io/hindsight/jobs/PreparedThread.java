package io.hindsight.jobs;

/** Lets a thread of a benchmark keep its statements prepared, as those of jobs do. */
public final class PreparedThread {

    private PreparedThread() {
    }

    public static void begin() {
        JobConnections.ofThread();
    }
}
