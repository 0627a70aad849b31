package io.hindsight.incident;

import java.util.Locale;
import java.util.regex.Pattern;

import io.hindsight.text.Code;

/** Who may learn of the incident: FIRST's Traffic Light Protocol 2.0. */
public enum Tlp implements Code {
    CLEAR, GREEN, AMBER, AMBER_STRICT, RED;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final String PREFIX = "tlp:";

    /** As the API, the models and the database spell it: {@code amber+strict}. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    /** Whether only those may learn of it who are named, its circle. */
    public boolean isConfidential() {
        return this == RED || this == AMBER_STRICT;
    }

    /**
     * The marking as people and systems write it: {@code amber}, {@code TLP:AMBER}, {@code TLP: Amber + Strict}.
     *
     * @throws io.hindsight.text.Misfit when there is no such marking
     */
    public static Tlp of(String written) {
        String code = BLANKS.matcher(written == null ? "" : written).replaceAll("").toLowerCase(Locale.ROOT);
        return Codes.find(values(), Tlp::code, code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code);
    }
}
