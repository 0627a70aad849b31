package io.hindsight.duedate;

import io.hindsight.engine.Refusal;
import io.hindsight.work.WorkItem;

/** Moves the due dates of tasks that have theirs from something else, which keeps its own moves. */
public interface DueDateOwner {

    /**
     * Moves it for all tasks that have theirs from there, in the caller’s transaction.
     *
     * @param task an open one
     * @return whether the task has its due date from there; else nothing is moved
     * @throws Refusal when the date or the reason cannot be taken
     */
    boolean move(WorkItem task, NewDueDate wanted, String by);
}
