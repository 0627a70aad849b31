package io.hindsight.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;

/** Understands again what has come in before. */
@Component
public class Originals {

    private final NativeReader natives;
    private final VerisReader veris;
    private final BodyReader bodies;

    Originals(NativeReader natives, VerisReader veris, BodyReader bodies) {
        this.natives = natives;
        this.veris = veris;
        this.bodies = bodies;
    }

    /**
     * What was understood of it when it came in.
     *
     * @param known the incident as it is; the answer where this came in by a form, or would not be taken any more
     */
    public Incident read(Incident known, Original original) {
        try {
            return switch (original.format()) {
                case "native" -> natives.read(json(original));
                case "veris" -> veris.read(known.key(), json(original));
                default -> known;
            };
        } catch (InvalidIncident outdated) {
            return known;
        }
    }

    /** Whether the two say the same, however they are written. */
    public boolean areSame(Original one, Original other) {
        return Arrays.equals(one.body(), other.body())
            || one.format().equals(other.format()) && json(one).equals(json(other));
    }

    private JsonNode json(Original original) {
        try {
            return bodies.parse(original.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
