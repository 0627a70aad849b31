package io.hindsight.incident;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How bad the incident was; deadlines follow from it. */
public enum Severity {
    LOW, MEDIUM, HIGH, CRITICAL;

    /** As the API, the models and the database spell it: {@code high}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such severity */
    public static Severity of(String code) {
        return Codes.find(values(), Severity::code, code);
    }
}
