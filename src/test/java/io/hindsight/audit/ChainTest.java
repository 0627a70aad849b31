package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

    private final List<AuditRow> rows = Rows.chain(300);

    @Test
    void what_was_left_alone_is_whole() {
        assertThat(Rows.checked(rows, Rows.head(rows)).fault()).isEmpty();
        assertThat(Rows.checked(List.of(), null).fault()).isEmpty();
    }

    @Test
    void each_of_a_thousand_flipped_cut_or_swapped_rows_is_found() {
        Tampering tampering = new Tampering(new Random(11));
        long found = IntStream.range(0, 1_000)
            .filter(round -> Rows.checked(tampering.of(rows), Rows.head(rows)).fault().isPresent()).count();
        assertThat(found).isEqualTo(1_000);
    }

    @Test
    void the_first_row_that_is_wrong_is_named() {
        List<AuditRow> cut = new ArrayList<>(rows);
        cut.remove(41);
        assertThat(Rows.checked(cut, null).fault())
            .hasValueSatisfying(fault -> assertThat(fault).startsWith("Row 42 is missing"));
    }

    @Test
    void a_cut_tail_shows_by_the_head_that_the_log_knows() {
        List<AuditRow> cut = rows.subList(0, 250);
        assertThat(Rows.checked(cut, null).fault()).isEmpty();
        assertThat(Rows.checked(cut, Rows.head(rows)).fault().orElseThrow()).startsWith("Row 251 is missing");
    }

    @Test
    void a_row_that_was_written_anew_with_a_hash_of_its_own_shows_by_the_next() {
        List<AuditRow> forged = new ArrayList<>(rows);
        AuditRow row = rows.get(99);
        forged.set(99,
            new AuditEntry(row.at(), "somebody else", row.actorName(), row.address(), row.kind(), row.about(),
                row.details()).after(row.number(), row.previous()));
        assertThat(Rows.checked(forged, Rows.head(rows)).fault().orElseThrow()).startsWith("Row 101 does not follow");
    }

    @Test
    void an_audit_that_was_written_anew_shows_by_the_head_that_the_log_knows() {
        List<AuditRow> anew = Rows.chain(301).subList(1, 301);
        List<AuditRow> forged = new ArrayList<>();
        anew.forEach(row -> forged.add(new AuditEntry(row.at(), row.actor(), row.actorName(), row.address(), row.kind(),
            row.about(), row.details())
            .after(forged.size() + 1, forged.isEmpty() ? AuditRow.FIRST : forged.get(forged.size() - 1).hash())));
        assertThat(Rows.checked(forged, null).fault()).isEmpty();
        assertThat(Rows.checked(forged, Rows.head(rows)).fault().orElseThrow()).contains("written anew");
    }

    @Test
    void each_of_a_thousand_flipped_bytes_of_an_export_is_found(@TempDir Path folder) throws IOException {
        byte[] export = rows.stream().limit(20).map(row -> AuditLine.of(row) + "\n").collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("audit.jsonl");
        Files.write(file, export);
        assertThat(Verifier.check(file, new Chain(null)).fault()).isEmpty();
        Random random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            byte[] flipped = export.clone();
            int at = random.nextInt(flipped.length - 1);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThat(Verifier.check(file, new Chain(null)).fault()).as("byte %d of round %d", at, round).isPresent();
        }
    }
}
