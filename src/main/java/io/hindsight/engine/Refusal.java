package io.hindsight.engine;

/**
 * What a person answered cannot be taken. The message is a sentence for that person: what is wrong and what to change.
 * Nothing is stored and the task stays open; over HTTP it is a 400.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }
}
