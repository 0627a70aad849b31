package io.hindsight.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables in an organisation’s folder. */
class OwnTables {

    private static final String SUFFIX = ".dmn";

    private final TableCheck check;
    private final Function<String, byte[]> ours;

    /** @param ours the content of the file of that name that comes along */
    OwnTables(TableCheck check, Function<String, byte[]> ours) {
        this.check = check;
        this.ours = ours;
    }

    /**
     * What stands in place of ours, by the file’s name.
     *
     * @throws WrongTables when the folder cannot be read, or one of its .dmn files cannot stand for one of ours
     */
    Map<String, byte[]> in(Path folder) {
        Map<String, byte[]> tables = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(SUFFIX)).sorted().toList()) {
                tables.put(name(file), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new WrongTables(List.of("%s: It cannot be read (%s).".formatted(folder, unreadable)));
        }
        tables.forEach((name, table) -> faultsOf(name, table)
            .forEach(fault -> faults.add(folder.resolve(name) + ": " + fault)));
        if (!faults.isEmpty()) {
            throw new WrongTables(faults);
        }
        return tables;
    }

    private List<String> faultsOf(String name, byte[] table) {
        Optional<Expected> expected =
            Arrays.stream(Expected.values()).filter(one -> name.equals(one.id() + SUFFIX)).findFirst();
        return expected.map(one -> check.faults(one, ours.apply(name), table))
            .orElse(List.of("There is no table of this name; there are " + Expected.files() + "."));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
