package io.hindsight.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.SampleNotices;
import io.hindsight.walk.EngineWalk;

@ApiTest
class ReportPdfTest {

    @Autowired
    MockMvc http;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    SignOffReport report;

    @Test
    void the_whole_record_is_on_numbered_and_marked_pages_in_the_reader_s_language() throws Exception {
        EngineWalk walk = new EngineWalk(engine);
        String reference = walk.report();
        walk.finish(reference);
        try (PDDocument pdf = pdf(reference, Locale.ENGLISH)) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page)).contains(reference, "TLP:", page + " / " + pages);
            }
            assertThat(new PDFTextStripper().getText(pdf)).contains("Five whys", "Sign-off", "verified");
            assertThat(text(pdf, 1)).contains("In short", "What happened", "Impact", "Causes", "approved by",
                "What changed", "What is open", "Due", "verified · ").doesNotContain("Five whys");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        try (PDDocument pdf = pdf(reference, Locale.FRENCH)) {
            assertThat(text(pdf, 1)).contains("En bref", "Ce qui a changé", "vérifiée");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Les cinq pourquoi", "Durcissement");
        }
    }

    @Test
    void words_of_any_writing_are_shown_as_typed_and_nothing_is_loaded_for_them() throws Exception {
        String title =
            "L’œuvre Ωμέγα «Привет» <img src='http://127.0.0.1:1/x.png'> <style>*{display:none}</style> ${1+1}";
        String reference = titled(title);
        try (PDDocument pdf = pdf(reference, Locale.ENGLISH)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                .contains(title.replace(" ", ""));
        }
    }

    @Test
    void what_the_plan_is_to_say_is_shown_as_the_markdown_that_it_is() throws Exception {
        String reference = stages.openPostMortem();
        stages.start("plan", reference);
        stages.complete(reference, "Draft changes", "plan-owner1",
            Map.of("planChange", "change", "trainingNeeded", "no",
                "change1Kind", "add", "change1Section", "Calls", "change1Phase", "containment", "change1Reason", "Late",
                "change1Text", "# Call\n\n- **them** <b>now</b> by `phone`"));

        assertThat(stages.shown(stages.task(reference, "Approve changes"), "draft"))
            .contains("> #### Call\n> \n> - **them** \\<b\\>now\\</b\\> by `phone`");
        http.perform(get("/post-mortems/" + reference).with(member("security"))).andExpect(content().string(
            containsString(
                "<h4>Call</h4>\n<ul>\n<li><strong>them</strong> &lt;b&gt;now&lt;/b&gt; by <code>phone</code>")));
        try (PDDocument pdf = pdf(reference, Locale.ENGLISH)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("them <b>now</b> by phone");
        }
    }

    @Test
    void who_may_not_read_the_record_gets_no_report_and_a_record_that_is_not_there_has_none() throws Exception {
        String reference = titled("Lost laptop");
        http.perform(get("/post-mortems/" + reference + "/report.pdf").with(member("employees")))
            .andExpect(status().isForbidden());
        http.perform(get("/post-mortems/PM-1999-0001/report.pdf").with(member("security")))
            .andExpect(status().isNotFound());
    }

    @Test
    void the_mail_on_the_sign_off_encloses_it_and_no_other_does() {
        String reference = titled("Lost laptop");
        assertThat(report.enclosures(about(NoticeKind.SIGN_OFF, reference), Locale.FRENCH))
            .singleElement().satisfies(file -> {
                assertThat(List.of(file.name(), file.type())).containsExactly(reference + ".pdf", "application/pdf");
                assertThat(file.content()).startsWith('%', 'P', 'D', 'F');
            });
        assertThat(report.enclosures(about(NoticeKind.TASK, reference), Locale.FRENCH)).isEmpty();
    }

    private static Notice about(NoticeKind kind, String reference) {
        return SampleNotices.about(SampleNotices.of(kind), reference);
    }

    private String titled(String title) {
        String reference = stages.openPostMortem();
        jdbc.sql("UPDATE incident SET title = ? FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .params(title, reference).update();
        return reference;
    }

    private PDDocument pdf(String reference, Locale language) throws Exception {
        byte[] file =
            http.perform(get("/post-mortems/" + reference + "/report.pdf").with(member("security")).locale(language))
                .andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn().getResponse().getContentAsByteArray();
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports", reference + "-" + language + ".pdf"), file);
        return Loader.loadPDF(file);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static RequestPostProcessor member(String group) {
        return user(group).authorities(new SimpleGrantedAuthority(group));
    }
}
