package io.hindsight.access;

/** Nobody could log in: the engine has no administrator, and the configuration names none. */
class AdministratorMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdministratorMissing() {
        super("There is no administrator yet");
    }
}
