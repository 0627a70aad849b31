package io.hindsight.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the audit from its beginning, some rows at a time, and checks it. */
final class Verifier {

    private static final int ROWS = 1_000;

    private Verifier() {
    }

    static Chain check(AuditLog log, Chain chain) {
        List<AuditRow> rows = log.after(Long.MIN_VALUE, ROWS);
        while (!rows.isEmpty() && rows.stream().allMatch(chain::add)) {
            rows = log.after(rows.get(rows.size() - 1).number(), ROWS);
        }
        return chain;
    }

    /** @throws IOException when there is no such file */
    static Chain check(Path export, Chain chain) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!chain.add(
                    AuditLine.read(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)))) {
                    return chain;
                }
            }
        } catch (NoSuchFileException absent) {
            throw absent;
        } catch (IOException unreadable) {
            chain.unreadable();
        }
        return chain;
    }
}
