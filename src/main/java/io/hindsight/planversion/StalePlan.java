package io.hindsight.planversion;

/** A file that starts from another version than the one in force, which it would overwrite. */
public class StalePlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StalePlan(String file, String inForce) {
        super(
            "The file starts from version %s, but %s is in force. Export the plan again and repeat your changes there."
                .formatted(file, inForce));
    }
}
