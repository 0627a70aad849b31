package io.hindsight.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** A kind of thing that forms, models, tables and JSON spell by a code. Implemented by enums. */
public interface Code {

    String name();

    /** As all but Java spells it: {@code accept-risk}. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What this code stands for; none where it stands for nothing of this type. */
    static <T> Optional<T> find(Class<T> type, String code) {
        return Arrays.stream(type.getEnumConstants())
            .filter(one -> one instanceof Code known && known.code().equals(code))
            .findFirst();
    }
}
