package io.hindsight.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.xml.sax.SAXException;

import io.hindsight.decision.Table.Column;
import io.hindsight.decision.Table.Row;

/** Holds an organisation’s table against ours, and tries it with all that may come in. */
class TableCheck {

    /** Evaluates a decision table as the engine does. */
    interface Trial {

        /**
         * The rules that hold, each by its outputs.
         *
         * @throws RuntimeException with what is wrong with the file, or with the rules
         */
        List<Map<String, Object>> evaluate(String decision, byte[] file, Map<String, Object> inputs);
    }

    private static final int LARGEST = 1_000_000;

    private final Trial trial;

    TableCheck(Trial trial) {
        this.trial = trial;
    }

    /** All that is wrong with a file, one sentence each; none where it may stand for ours. */
    List<String> faults(Expected expected, byte[] ours, byte[] file) {
        if (file.length > LARGEST) {
            return List.of("It is larger than %,d bytes.".formatted(LARGEST));
        }
        try {
            Table wanted = Table.read(ours);
            Table table = Table.read(file);
            List<String> faults = unlike(expected, wanted, table);
            if (faults.isEmpty()) {
                table.rows().forEach(row -> faults.addAll(faultsOf(row, table.rows().indexOf(row) + 1, wanted)));
            }
            return faults.isEmpty() ? tried(expected, wanted, file) : faults;
        } catch (SAXException unreadable) {
            return List.of("It cannot be read: %s".formatted(unreadable.getMessage()));
        }
    }

    private static List<String> unlike(Expected expected, Table wanted, Table table) {
        List<String> faults = new ArrayList<>();
        if (!table.ids().equals(List.of(expected.id()))) {
            faults.add("It must hold one decision, whose id is \"%s\".".formatted(expected.id()));
        }
        if (!table.timeToLive()) {
            faults.add("The decision must say how long its history is kept (camunda:historyTimeToLive).");
        }
        table.strange().forEach(
            name -> faults
                .add("It must be one decision table on its own, without the element \"%s\".".formatted(name)));
        table.languages().stream().filter(language -> !"feel".equalsIgnoreCase(language)).distinct().forEach(
            language -> faults.add("The expression language \"%s\" is not taken, only FEEL.".formatted(language)));
        if (!table.policy().equals(wanted.policy())) {
            faults.add("Its hit policy must be %s.".formatted(wanted.policy()));
        }
        unlike("input", wanted.inputs(), table.inputs()).ifPresent(faults::add);
        unlike("output", wanted.outputs(), table.outputs()).ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> unlike(String what, List<Column> wanted, List<Column> found) {
        return wanted.equals(found) ? Optional.empty()
            : Optional.of("Its %ss must be %s, in this order; they are %s.".formatted(what, list(wanted), list(found)));
    }

    private static String list(List<Column> columns) {
        return columns.stream().map(one -> "%s (%s)".formatted(one.name(), one.type()))
            .collect(Collectors.joining(", "));
    }

    private static List<String> faultsOf(Row row, int number, Table wanted) {
        List<String> faults = new ArrayList<>();
        if (row.inputs().size() != wanted.inputs().size() || row.outputs().size() != wanted.outputs().size()) {
            return List.of("Rule %d has not one cell for each column.".formatted(number));
        }
        for (int at = 0; at < row.inputs().size(); at++) {
            String input = wanted.inputs().get(at).name();
            Cells.faultOfInput(row.inputs().get(at), Expected.values(input))
                .ifPresent(fault -> faults.add("Rule %d, \"%s\", %s.".formatted(number, input, fault)));
        }
        for (int at = 0; at < row.outputs().size(); at++) {
            Column output = wanted.outputs().get(at);
            Cells.faultOfOutput(row.outputs().get(at), output.type())
                .ifPresent(fault -> faults.add("Rule %d, \"%s\", %s.".formatted(number, output.name(), fault)));
        }
        return faults;
    }

    private List<String> tried(Expected expected, Table wanted, byte[] file) {
        TreeSet<String> faults = new TreeSet<>();
        for (Map<String, Object> inputs : combinations(wanted.inputs())) {
            String which = inputs.entrySet().stream().map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
            try {
                expected.faults(trial.evaluate(expected.id(), file, inputs))
                    .forEach(fault -> faults.add("For %s, the table %s.".formatted(which, fault)));
            } catch (RuntimeException refused) {
                faults.add("For %s, the engine refuses the table: %s".formatted(which, refused.getMessage()));
            }
        }
        return List.copyOf(faults);
    }

    private static List<Map<String, Object>> combinations(List<Column> inputs) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Column input : inputs) {
            all = all.stream().flatMap(some -> Expected.values(input.name()).stream().map(value -> {
                Map<String, Object> more = new LinkedHashMap<>(some);
                more.put(input.name(), value);
                return more;
            })).toList();
        }
        return all;
    }
}
