package io.hindsight.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

import io.hindsight.text.Code;

/**
 * Reads rows of PostgreSQL into records: columns by name, {@code text[]} as list, {@code timestamptz} as instant. What
 * is written there has its moments in UTC.
 */
public final class Rows {

    private static final DefaultConversionService CONVERSION = new DefaultConversionService();

    static {
        CONVERSION.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        CONVERSION.addConverter(Array.class, List.class, Rows::list);
        CONVERSION.addConverterFactory(new Codes());
    }

    private Rows() {
    }

    public static OffsetDateTime now(Clock clock) {
        return time(clock.instant());
    }

    public static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The moment in this column of the row; null where there is none. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static <T> RowMapper<T> as(Class<T> type) {
        return new SimplePropertyRowMapper<>(type, CONVERSION);
    }

    /** Reads a code as what it stands for. */
    private static class Codes implements ConverterFactory<String, Code> {

        @Override
        public <T extends Code> Converter<String, T> getConverter(Class<T> type) {
            return code -> Code.find(type, code).orElseThrow();
        }
    }

    private static List<Object> list(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
