package io.hindsight.engine;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** Reads rows of PostgreSQL into records: columns by name, {@code text[]} as list, {@code timestamptz} as instant. */
public final class Rows {

    private static final DefaultConversionService CONVERSION = new DefaultConversionService();

    static {
        CONVERSION.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        CONVERSION.addConverter(Array.class, List.class, Rows::list);
    }

    private Rows() {
    }

    public static <T> RowMapper<T> as(Class<T> type) {
        return new SimplePropertyRowMapper<>(type, CONVERSION);
    }

    private static List<Object> list(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
