package io.hindsight.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"2, true", "8, false"})
    void a_fishbone_is_as_wide_as_its_page_which_lies_where_it_is_larger_so(int causes, boolean lies)
            throws Exception {
        String reference = stages.openPostMortem();
        analysed(reference, "Invoices went out in our name", "Nobody had asked");
        int number = 1;
        for (String category : List.of("people", "technology", "environment", "information", "measurement")) {
            for (int position = 1; position <= causes; position++) {
                jdbc.sql("INSERT INTO cause (analysis, category, position, text) SELECT id, ?, ?, ? FROM analysis "
                    + "WHERE post_mortem = ?").params(category, ++number,
                        "The alarm of %s %d went to a mailbox that nobody reads".formatted(category, position),
                        reference)
                    .update();
            }
        }
        byte[] file = report.of(records.acrossCircles(reference).orElseThrow(), Locale.ENGLISH);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/fishbone-%d.pdf".formatted(causes)), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int page = drawnOn(pdf);
            PDRectangle paper = pdf.getPage(page).getMediaBox();
            assertThat(paper.getWidth() > paper.getHeight()).isEqualTo(lies);
            assertThat(text(pdf, page)).contains("TLP:", reference);
            assertThat(inked(new PDFRenderer(pdf).renderImage(page))).isGreaterThan(0.8);
        }
    }

    private static int drawnOn(PDDocument pdf) {
        return IntStream.range(0, pdf.getNumberOfPages()).filter(page -> text(pdf, page).contains("What contributed"))
            .findFirst().orElseThrow();
    }

    private static String text(PDDocument pdf, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            return stripper.getText(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

    /** How many columns of the dark boxes in the diagrams have something bright in them. */
    private static long brightColumns(byte[] file) throws Exception {
        BitSet columns = new BitSet();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (int number = 0; number < pdf.getNumberOfPages(); number++) {
                BufferedImage page = new PDFRenderer(pdf).renderImage(number);
                for (int y = 0; y < page.getHeight(); y++) {
                    int row = y;
                    int[] dark =
                        IntStream.range(0, page.getWidth()).filter(x -> page.getRGB(x, row) == GROUND).toArray();
                    if (dark.length > HALF_A_BOX) {
                        IntStream.range(dark[0], dark[dark.length - 1]).filter(x -> (page.getRGB(x, row) & 0xFF) > 200)
                            .forEach(columns::set);
                    }
                }
            }
        }
        return columns.cardinality();
    }
}
