package io.hindsight.year;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.hindsight.TestClock;
import io.hindsight.year.Tables.Column;

/** What a value of an original becomes in a copy: later, of other people, in other words, under its own numbers. */
final class Cells {

    /** A value, for one copy; null as SQL means it. */
    interface Cell {

        String in(Copy copy);
    }

    static final String NUMBER = "7\\d{9}";

    private static final String OF_MODEL = ".*_def_id_|deployment_id_";
    private static final String PEOPLE = Staff.everybody().collect(Collectors.joining("|"));
    private static final String PLAIN = "[A-Z]+-\\d{4}-97\\d{4}|\\b" + NUMBER + "\\b|@[A-Za-z0-9]+@"
        + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b(?:" + PEOPLE + ")\\b";
    private static final Pattern MOVING = Pattern.compile(PLAIN);
    private static final Pattern WITH_DAYS = Pattern.compile(PLAIN + "|\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Cells() {
    }

    static Cell read(ResultSet rows, int at, String table, Column column) throws SQLException {
        if (rows.getObject(at) == null) {
            return copy -> null;
        }
        return switch (column.type()) {
            case "timestamp with time zone" -> moment(rows.getObject(at, OffsetDateTime.class).toInstant());
            case "timestamp without time zone" -> local(rows.getObject(at, LocalDateTime.class));
            case "date" -> day(rows.getObject(at, LocalDate.class));
            case "bytea" -> bytes(rows.getBytes(at));
            case "ARRAY" -> text(MOVING, rows.getString(at), true);
            default -> plain(rows, at, table, column);
        };
    }

    private static Cell plain(ResultSet rows, int at, String table, Column column) throws SQLException {
        String value = rows.getString(at);
        if (table.equals("act_ru_variable")) {
            if (column.name().equals("long_") && "date".equals(rows.getString("type_"))) {
                Instant moment = Instant.ofEpochMilli(Long.parseLong(value));
                return copy -> String.valueOf(copy.later(moment).toEpochMilli());
            }
            return column.name().startsWith("text") ? text(WITH_DAYS, value, false) : text(MOVING, value, false);
        }
        return column.name().matches(OF_MODEL) ? copy -> value : text(MOVING, value, false);
    }

    private static Cell moment(Instant value) {
        return copy -> copy.later(value).toString();
    }

    private static Cell local(LocalDateTime value) {
        Instant moment = value.atZone(ZoneId.systemDefault()).toInstant();
        return copy -> LocalDateTime.ofInstant(copy.later(moment), ZoneId.systemDefault()).toString();
    }

    private static Cell day(LocalDate value) {
        return copy -> value.plusDays(copy.days()).toString();
    }

    private static Cell bytes(byte[] value) {
        try {
            Cell text = text(WITH_DAYS,
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString(), false);
            return copy -> "\\x" + HexFormat.of().formatHex(text.in(copy).getBytes(StandardCharsets.UTF_8));
        } catch (CharacterCodingException noText) {
            return copy -> "\\x" + HexFormat.of().formatHex(value);
        }
    }

    private static Cell text(Pattern moving, String value, boolean isArray) {
        List<Cell> parts = new ArrayList<>();
        Matcher found = moving.matcher(value);
        int end = 0;
        while (found.find()) {
            String before = value.substring(end, found.start());
            parts.add(copy -> before);
            parts.add(part(found.group(), isArray && (before.endsWith("{") || before.endsWith(","))));
            end = found.end();
        }
        String rest = value.substring(end);
        if (parts.isEmpty()) {
            return copy -> value;
        }
        parts.add(copy -> rest);
        return copy -> {
            StringBuilder all = new StringBuilder();
            parts.forEach(one -> all.append(one.in(copy)));
            return all.toString();
        };
    }

    private static Cell part(String found, boolean quoted) {
        if (found.startsWith("@")) {
            String field = found.substring(1, found.length() - 1);
            return copy -> quoted ? '"' + copy.words(field) + '"' : copy.words(field);
        }
        if (found.matches("[A-Z]+-.*")) {
            return copy -> copy.reference(found);
        }
        if (found.matches(NUMBER)) {
            return copy -> copy.number(found);
        }
        if (found.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(found);
        }
        return found.length() == 36 ? copy -> copy.id(found) : copy -> copy.person(found);
    }

    private static Cell day(String found) {
        try {
            return day(LocalDate.parse(found));
        } catch (java.time.DateTimeException noDay) {
            return copy -> found;
        }
    }

    /** The same time of day in the office, that many days later. */
    static Instant later(Instant at, int days) {
        return at.atZone(TestClock.OFFICE).plusDays(days).toInstant();
    }

}
