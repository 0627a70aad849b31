package io.hindsight.engine;

/** A process lacks something that whoever starts it has to give it: a fault of a model, or of who starts it by hand. */
class MissingVariable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingVariable(String name) {
        super("The variable " + name + " is missing");
    }
}
