package io.hindsight.lightreview;

import java.util.List;

/** Knows what people have typed into the form of a task and not sent. */
public interface DraftsOfTask {

    /**
     * What one person has typed.
     *
     * @param answers JSON: what differs from the form as it was opened, by field key
     */
    record TypedDraft(String person, String answers) {
    }

    /** The oldest first. */
    List<TypedDraft> ofTask(String task);
}
