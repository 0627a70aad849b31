package io.hindsight.mail;

/** Takes letters to their readers. */
public interface Post {

    /** @throws UndeliveredNotice when it could not be handed over */
    void deliver(Letter letter);
}
