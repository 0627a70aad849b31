package io.hindsight.incident;

import java.util.Locale;

import io.hindsight.text.Code;

/** Who may learn of the incident: FIRST's Traffic Light Protocol 2.0. */
public enum Tlp implements Code {
    CLEAR, GREEN, AMBER, AMBER_STRICT, RED;

    /** As the API, the models and the database spell it: {@code amber+strict}. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    /** Whether only those may learn of it who are named, its circle. */
    public boolean isConfidential() {
        return this == RED || this == AMBER_STRICT;
    }

    /** @throws IllegalArgumentException when there is no such marking */
    public static Tlp of(String code) {
        return Codes.find(values(), Tlp::code, code);
    }
}
