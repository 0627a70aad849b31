package io.hindsight.incident;

import io.hindsight.text.Code;

/** How bad the incident was; deadlines follow from it. */
public enum Severity implements Code {
    LOW, MEDIUM, HIGH, CRITICAL;

    /** @throws IllegalArgumentException when there is no such severity */
    public static Severity of(String code) {
        return Codes.find(values(), Severity::code, code);
    }
}
