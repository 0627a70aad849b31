package io.hindsight.diagram;

/**
 * What a diagram says in the reader's language beside what people wrote.
 *
 * @param problem the name of the box that holds the problem
 * @param why     the question on the arrows between answers
 */
record DiagramWords(String language, String title, String description, String problem, String why) {
}
