package io.hindsight.assignment;

import io.hindsight.engine.Variable;

/**
 * A task of running processes that a person is named for, open or yet to come.
 *
 * @param process key of the processes
 * @param matter  the variable that says what each of them, or each part of one, is about
 * @param number  its value there
 * @param person  the variable that holds the login
 * @param task    key of the task in the model: {@code Task_ImplementAction}
 */
public record NamedStep(String process, Variable<Long> matter, long number, Variable<String> person, String task) {
}
