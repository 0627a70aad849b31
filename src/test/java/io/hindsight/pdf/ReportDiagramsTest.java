package io.hindsight.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.record.PostMortemRecords;

/** What is typed in other scripts than Latin, in the report's diagrams. */
@EngineTest
class ReportDiagramsTest {

    private static final int GROUND = 0xFF1F5F6B;
    private static final int HALF_A_BOX = 200;

    @Autowired
    ReportPdf report;
    @Autowired
    PostMortemRecords records;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @Test
    void diagrams_show_every_script_too() throws Exception {
        String reference = stages.openPostMortem();
        analysed(reference, "تمت سرقة كلمة المرور من الخادم (VPN)", "盗まれたアカウントが請求書を送信しました",
            "चोरी हुए खाते ने चालान भेजे क्षत्रिय नियुक्ति", "נגנבה סיסמה של משתמש (VPN) ב-12 בנובמבר",
            "도난당한 계정이 송장을 🔥 보냈습니다 บัญชีที่ถูกขโมย");
        byte[] file = report.of(records.acrossCircles(reference).orElseThrow(), Locale.ENGLISH);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/script-diagrams.pdf"), file);
        assertThat(brightColumns(file)).as("width of the problem on its dark ground").isGreaterThan(120);
    }

    @Test
    void a_full_fishbone_has_a_page_of_its_own_and_is_as_wide_as_that() throws Exception {
        String reference = stages.openPostMortem();
        analysed(reference, "Invoices went out in our name", "Nobody had asked");
        int number = 1;
        for (String category : List.of("people", "technology", "environment", "information", "measurement")) {
            for (int position = 1; position <= 8; position++) {
                jdbc.sql("INSERT INTO cause (analysis, category, position, text) SELECT id, ?, ?, ? FROM analysis "
                    + "WHERE post_mortem = ?").params(category, ++number,
                        "The alarm of %s %d went to a mailbox that nobody reads".formatted(category, position),
                        reference)
                    .update();
            }
        }
        byte[] file = report.of(records.acrossCircles(reference).orElseThrow(), Locale.ENGLISH);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/full-fishbone.pdf"), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<Integer> lying = IntStream.range(0, pdf.getNumberOfPages())
                .filter(
                    page -> pdf.getPage(page).getMediaBox().getWidth() > pdf.getPage(page).getMediaBox().getHeight())
                .boxed().toList();
            assertThat(lying).hasSize(1);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(lying.get(0) + 1);
            stripper.setEndPage(lying.get(0) + 1);
            assertThat(stripper.getText(pdf)).contains("What contributed", "TLP:", reference);
            assertThat(inked(new PDFRenderer(pdf).renderImage(lying.get(0)))).isGreaterThan(0.8);
        }
    }

    /** Across how much of the page something is drawn. */
    private static double inked(BufferedImage page) {
        int[] columns = IntStream.range(0, page.getWidth()).filter(x -> IntStream
            .range(page.getHeight() / 4, page.getHeight() * 3 / 4).anyMatch(y -> (page.getRGB(x, y) & 0xFF) < 128))
            .toArray();
        return (columns[columns.length - 1] - columns[0]) / (double) page.getWidth();
    }

    private void analysed(String reference, String problem, String... answers) {
        long analysis = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at) VALUES (?, 1, ?, 'security1', now())
            RETURNING id""").params(reference, problem).query(Long.class).single();
        for (int step = 1; step <= answers.length; step++) {
            jdbc.sql("INSERT INTO why (analysis, chain, step, answer) VALUES (?, 1, ?, ?)")
                .params(analysis, step, answers[step - 1]).update();
            jdbc.sql("INSERT INTO cause (analysis, category, position, text) VALUES (?, 'process', ?, ?)")
                .params(analysis, step, answers[step - 1]).update();
        }
    }

    /** How many columns of the dark box in the diagram of the first page have something bright in them. */
    private static long brightColumns(byte[] file) throws Exception {
        BitSet columns = new BitSet();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            for (int y = 0; y < page.getHeight(); y++) {
                int row = y;
                int[] dark = IntStream.range(0, page.getWidth()).filter(x -> page.getRGB(x, row) == GROUND).toArray();
                if (dark.length > HALF_A_BOX) {
                    IntStream.range(dark[0], dark[dark.length - 1]).filter(x -> (page.getRGB(x, row) & 0xFF) > 200)
                        .forEach(columns::set);
                }
            }
        }
        return columns.cardinality();
    }
}
