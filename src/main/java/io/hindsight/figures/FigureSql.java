package io.hindsight.figures;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** What all figures are asked for by: the period, what counts, and who reads. */
@Component
class FigureSql {

    /** Of the kind that is asked for, and known to the reader: stands after WHERE. */
    static final String COUNTS = "counted.kind = :kind AND " + Circles.known("counted.post_mortem");
    /** That a moment of this name lies in the period. */
    private static final String WITHIN = "%1$s >= :begin AND %1$s < :end";
    /** In which week or month it lies, from 1. */
    private static final String PART = "width_bucket(%s, :parts::date[])";

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String within(String moment) {
        return WITHIN.formatted(moment);
    }

    static String part(String moment) {
        return PART.formatted(dayOf(moment));
    }

    /** The day that the office has at this moment. */
    static String dayOf(String moment) {
        return "timezone(:zone, %s)::date".formatted(moment);
    }

    static String partOfDay(String day) {
        return PART.formatted(day);
    }

    StatementSpec ask(String sql, FigureQuery query, String reader) {
        List<LocalDate> parts = query.parts();
        return jdbc.sql(sql).param("kind", query.kind().code()).param("reader", reader)
            .param("begin", Rows.time(start(query.from()))).param("end", Rows.time(end(query)))
            .param("zone", clock.getZone().getId()).param("first", query.from()).param("last", query.to())
            .param("parts", parts.stream().map(Date::valueOf).toArray(Date[]::new))
            .param("ends", IntStream.range(0, parts.size()).mapToObj(part -> String.valueOf(
                part + 1 < parts.size() ? start(parts.get(part + 1)) : end(query))).toArray(String[]::new));
    }

    /** Midnight after the last day, or now. */
    private Instant end(FigureQuery query) {
        Instant midnight = start(query.to().plusDays(1));
        return midnight.isAfter(clock.instant()) ? clock.instant() : midnight;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
