package io.hindsight.record;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.hindsight.text.Code;

/** Why there is nothing to review. */
public enum WithdrawalCause implements Code {
    FALSE_POSITIVE, WRONG_INCIDENT, DUPLICATE;

    /** All codes, as sentences list them. */
    public static String codes() {
        return Arrays.stream(values()).map(WithdrawalCause::code).collect(Collectors.joining(", "));
    }
}
