package io.hindsight.directory;

/** So many passwords are being checked that this one cannot be looked at now. */
public class PasswordsBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasswordsBusy() {
        super("Too many passwords are being checked");
    }
}
