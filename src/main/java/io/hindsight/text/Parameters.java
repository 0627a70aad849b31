package io.hindsight.text;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of an address; what says what cannot be is answered with 400 and a sentence that names it. */
public final class Parameters {

    private Parameters() {
    }

    /**
     * What a parameter stands for; null where it is not given or blank.
     *
     * @param reading throws {@link Misfit} where there is no such thing
     */
    public static <T> @Nullable T read(String parameter, @Nullable String given, Function<String, T> reading) {
        try {
            return given == null || given.isBlank() ? null : reading.apply(given);
        } catch (Misfit unknown) {
            throw Problems.thrown(HttpStatus.BAD_REQUEST, "problem.parameter", parameter, unknown);
        }
    }

    public static void refuseUnless(boolean fine, String parameter, Sayable fault) {
        if (!fine) {
            throw Problems.thrown(HttpStatus.BAD_REQUEST, "problem.parameter", parameter, fault);
        }
    }

    /** What the database cannot hold is not looked for. */
    public static void refuseNul(String parameter, @Nullable String given) {
        refuseUnless(given == null || given.indexOf('\0') < 0, parameter, Phrase.of("fault.nul"));
    }
}
