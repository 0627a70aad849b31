package io.hindsight.analysis;

/**
 * What is to be learnt from the incident; the plan, the actions and the training answer to it.
 *
 * @param critical whether it must not be left without an answer
 */
public record Lesson(long id, String text, boolean critical) {
}
