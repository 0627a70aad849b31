package io.hindsight.web;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are kept at once, over all requests. A small body always finds room. */
class Room {

    private static final int SMALL = 64 << 10;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Room(long most) {
        this.most = most;
    }

    /** Takes more for a body of which so many bytes are here; false when there is no room. */
    boolean take(int had, int more) {
        if (taken.addAndGet(more) > most && had + more > SMALL) {
            taken.addAndGet(-more);
            return false;
        }
        return true;
    }

    void give(int bytes) {
        taken.addAndGet(-bytes);
    }
}
