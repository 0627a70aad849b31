package io.hindsight.notification;

/** Takes letters to their readers. */
interface Post {

    /** @throws UndeliveredNotice when it could not be handed over */
    void deliver(Letter letter);
}
