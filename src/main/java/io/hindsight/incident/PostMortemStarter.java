package io.hindsight.incident;

/** Starts the post-mortem of an incident; the map of stages implements it. */
public interface PostMortemStarter {

    /** Starts the post-mortem of a newly stored incident in the caller's transaction and returns its reference. */
    String start(long incident);

    /**
     * The reference of the post-mortem that was started for this incident.
     *
     * @throws org.springframework.web.ErrorResponseException 409 when whoever asks did not open it and may not know it
     */
    String referenceOf(long incident);
}
