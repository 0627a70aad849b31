package io.hindsight.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.record.PostMortemRecords;

/** What is typed in other scripts than Latin, in the report; what it looks like is kept under target/reports. */
@EngineTest
class ReportScriptsTest {

    @Autowired
    ReportPdf report;
    @Autowired
    PostMortemRecords records;
    @Autowired
    Typefaces typefaces;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {
        "تمت سرقة كلمة المرور من الخادم",
        "گذرواژه دزدیده شد",
        "נגנבה סיסמה של משתמש",
        "Mixed “سرقة كلمة المرور” and “שלום”, end"})
    void what_runs_from_right_to_left_is_joined_turned_and_found_by_who_searches_for_it(String title) throws Exception {
        assertThat(text(title)).contains(title.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"被盗的帳戶發送了發票", "盗まれたアカウント", "도난당한 계정", "Fire 🔥 and 😀"})
    void what_the_typeface_that_comes_along_lacks_is_shown_by_one_that_is_installed(String title) throws Exception {
        assumeTrue(
            typefaces.beside(title).stream().anyMatch(face -> title.codePoints().anyMatch(face.characters()::get)),
            "no typeface of this machine has it");
        assertThat(text(title)).contains(title.replace(" ", ""));
    }

    @Test
    void hindi_is_shown_by_a_typeface_of_its_own() throws Exception {
        String title = "चोरी हुए खाते ने चालान भेजे";
        assumeTrue(!typefaces.beside(title).isEmpty(), "no typeface of this machine has it");
        assertThat(typefacesOf(pdf(titled(title))))
            .anyMatch(name -> name.contains(typefaces.beside(title).get(0).name()));
    }

    @Test
    void a_character_that_no_typeface_has_breaks_nothing() throws Exception {
        assertThat(text("Amulet \uD83E\uDDFF lost \u0001\uFFFE\uDBFF\uDFFD on Monday"))
            .containsPattern("Amulet.*lost.*onMonday");
    }

    @Test
    void a_report_in_latin_letters_holds_no_other_typeface() throws Exception {
        assertThat(typefaces.beside("L’œuvre: Ωμέγα, «Привет» — 100 % ✓ …")).isEmpty();
        byte[] file = pdf(titled("L’œuvre a été volée"));
        assertThat(typefacesOf(file)).isNotEmpty().allMatch(name -> name.contains("DejaVuSans"));
        assertThat(file).hasSizeLessThan(100_000);
    }

    private String text(String title) throws Exception {
        byte[] file = pdf(titled(title));
        keep(title.replaceAll("[^\\p{L}]", "").substring(0, 5), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
    }

    private String titled(String title) {
        String reference = stages.openPostMortem();
        jdbc.sql(
            "UPDATE incident SET title = ?, summary = ? FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .params(title, title, reference).update();
        return reference;
    }

    private byte[] pdf(String reference) {
        return report.of(records.acrossCircles(reference).orElseThrow(), Locale.ENGLISH);
    }

    private static Set<String> typefacesOf(byte[] file) throws Exception {
        Set<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(font).getName());
                }
            }
        }
        return names;
    }

    private static void keep(String name, byte[] file) throws Exception {
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports", "script-" + name + ".pdf"), file);
    }
}
