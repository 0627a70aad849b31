package io.hindsight.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was made, row by row, for whoever has to know without asking the database. */
public final class Made {

    private final Instant until;
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> references = new LinkedHashMap<>();

    Made(Instant until) {
        this.until = until;
    }

    void add(Copy copy, String table, Map<String, String> row) {
        rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
        references.computeIfAbsent(copy.original().shape().name(), any -> new LinkedHashSet<>())
            .addAll(copy.references());
    }

    /** The moment that everything leads up to. */
    public Instant until() {
        return until;
    }

    /** The rows of a table, by the names of their columns; moments are in ISO form. */
    public List<Map<String, String>> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The ways that post-mortems went, and which went so. */
    public Map<String, Set<String>> shapes() {
        return references;
    }
}
