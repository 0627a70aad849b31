package io.hindsight.correction;

import io.hindsight.incident.Incident;

/**
 * Knows what follows when an incident turns out otherwise: its deadlines, who must be heard, how heavy its post-mortem
 * is. Those who implement it are asked in their order, in the transaction of the correction and before it is written
 * that it becomes confidential or is no longer.
 */
public interface CorrectionFollower {

    /**
     * Does what follows, in running processes and in the record.
     *
     * @param by the login of who corrects
     */
    void follow(String postMortem, Incident before, Incident after, String by);
}
