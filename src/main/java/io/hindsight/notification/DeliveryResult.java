package io.hindsight.notification;

import org.jspecify.annotations.Nullable;

import io.hindsight.mail.UndeliveredNotice;

/**
 * What became of the attempt to deliver a notice.
 *
 * @param failure why it has to be tried again; null when it was sent, or when there was nothing to tell any more
 */
public record DeliveryResult(@Nullable RuntimeException failure) {

    static final DeliveryResult DONE = new DeliveryResult(null);

    /** Another node is at it, or another thread; by the next try it is done, or free again. */
    static DeliveryResult elsewhere() {
        return new DeliveryResult(new UndeliveredNotice("The notice is being delivered elsewhere.", null));
    }

    static DeliveryResult missing() {
        return new DeliveryResult(new IllegalStateException("The process delivers no notice."));
    }

    static DeliveryResult of(Runnable delivery) {
        try {
            delivery.run();
            return DONE;
        } catch (RuntimeException failure) {
            return new DeliveryResult(failure);
        }
    }

    void orThrow() {
        if (failure != null) {
            throw failure;
        }
    }
}
