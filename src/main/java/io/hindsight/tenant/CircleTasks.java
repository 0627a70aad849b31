package io.hindsight.tenant;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;

/** Is told what becomes of the tasks of confidential post-mortems. */
public interface CircleTasks {

    /** A task is offered to groups: whoever of them is in the circle sees it. In the transaction that makes it. */
    void offered(String reference);

    /**
     * A task is given to somebody, who may not be in the circle. A {@link Refusal} undoes it.
     *
     * @param by who gives it; null where the engine does so by itself
     */
    void assigned(String reference, String person, @Nullable String by);
}
