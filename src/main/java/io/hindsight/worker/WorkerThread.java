package io.hindsight.worker;

/** A thread that says the same short statements over and over, so that its connections keep them prepared. */
public final class WorkerThread extends Thread {

    public WorkerThread(Runnable work, String name) {
        super(work, name);
    }
}
