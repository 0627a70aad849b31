package io.hindsight.text;

/** What is said to a person in their language, which is not known yet. */
@FunctionalInterface
public interface Sayable {

    String in(Words words);
}
