package io.hindsight.year;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import io.hindsight.year.Cells.Cell;
import io.hindsight.year.Tables.Table;

/** Writes copies by COPY, table after table. */
final class Writer {

    private final CopyManager database;
    private final List<Table> tables;
    private final Made made;
    private final boolean keeps;

    /** @param keeps whether what was written is told to whom the year is made for */
    Writer(Connection connection, List<Table> tables, Made made, boolean keeps) throws SQLException {
        this.database = connection.unwrap(PGConnection.class).getCopyAPI();
        this.tables = tables.stream().filter(Table::isCopied).toList();
        this.made = made;
        this.keeps = keeps;
    }

    void write(List<Copy> copies) throws SQLException, IOException {
        for (Table table : tables) {
            StringBuilder rows = new StringBuilder();
            for (Copy copy : copies) {
                write(table, copy, rows);
            }
            if (!rows.isEmpty()) {
                database.copyIn("COPY " + table.name() + " (" + table.list() + ") FROM STDIN",
                    new StringReader(rows.toString()));
            }
        }
    }

    private void write(Table table, Copy copy, StringBuilder text) {
        int number = 0;
        for (List<Cell> row : copy.original().rows().getOrDefault(table, List.of())) {
            List<String> values = new ArrayList<>();
            row.forEach(cell -> values.add(cell.in(copy)));
            if (table.name().equals("plan_version")) {
                renumber(table, values, copy.versions().get(number));
            }
            number++;
            text.append(line(values));
            if (keeps) {
                made.add(copy, table.name(), byName(table, values));
            }
        }
    }

    private static void renumber(Table table, List<String> values, int version) {
        for (int at = 0; at < values.size(); at++) {
            switch (table.columns().get(at).name()) {
                case "major" -> values.set(at, "1");
                case "minor" -> values.set(at, String.valueOf(version));
                case "patch" -> values.set(at, "0");
                default -> {
                }
            }
        }
    }

    private static Map<String, String> byName(Table table, List<String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < values.size(); at++) {
            named.put(table.columns().get(at).name(), values.get(at));
        }
        return named;
    }

    /** As COPY reads it. */
    private static String line(List<String> values) {
        StringBuilder line = new StringBuilder();
        for (String value : values) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            line.append(value == null ? "\\N" : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r"));
        }
        return line.append('\n').toString();
    }
}
