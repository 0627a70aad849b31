package io.hindsight.incident;

/** Is told when a source sends an incident that was there already, in the transaction that takes it. */
public interface SentAgain {

    /**
     * @param postMortem the reference of its post-mortem, which whoever sends it may know or has opened
     * @param sent       as it was sent now
     * @param reopened   whether its source says that it was opened again after it was closed
     */
    void sentAgain(String postMortem, Incident sent, boolean reopened);
}
