package io.hindsight.incident;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Misfit;

/** Looks up an enumerated value by the code that the outside uses. */
final class Codes {

    private Codes() {
    }

    static <E> E find(E[] values, Function<E, String> code, @Nullable String wanted) {
        return Arrays.stream(values).filter(value -> code.apply(value).equals(wanted)).findFirst()
            .orElseThrow(() -> new Misfit("fault.code",
                Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
    }
}
