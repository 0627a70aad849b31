package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.jayway.jsonpath.JsonPath;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;

/** Titles lose what would change the text around them, wherever they come from and wherever they leave. */
@ApiTest
class CleanTitlesTest {

    private static final String UNRULY =
        "\u202EInvoice\u2066 \u0001from\u001b\u0085 \u200Ethe\n bank\u200F\u061C\u2069\u2028";
    private static final String CLEAN = "Invoice from the bank";
    private static final String UNSEEN = "[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]";

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    FormService forms;
    @Autowired
    RepositoryService repository;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;

    @Test
    void a_title_that_came_over_the_API_is_clean_in_list_record_page_form_and_paper_and_untouched_in_the_original()
            throws Exception {
        String sent = report(UNRULY);
        String reference = JsonPath.read(text("/api/post-mortems", "text", CLEAN), "$.items[0].reference");
        assertThat(JsonPath.<String>read(text("/api/post-mortems/" + reference), "$.incident.title")).isEqualTo(CLEAN);
        assertThat(text("/post-mortems/" + reference)).contains(CLEAN).doesNotContainPattern(UNSEEN);
        assertThat(text("/post-mortems")).contains(CLEAN).doesNotContainPattern(UNSEEN);
        try (PDDocument pdf = Loader
            .loadPDF(api.read("/post-mortems/" + reference + "/report.pdf").getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(CLEAN);
        }
        assertThat(
            forms.getTaskFormVariables(stages.task(reference, "Schedule meeting").getId()).get("facts").toString())
            .contains(CLEAN);
        assertThat(text("/api/post-mortems/" + reference + "/original")).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u200E \u2066\u2069", "\u0001\u001b"})
    void a_title_of_nothing_else_is_missing(String title) {
        assertThat(api.report(json(title))).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        identity.setAuthentication("security1", List.of("security"));
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> start(title))
                .hasMessageContaining("needs an answer");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void a_title_of_the_start_form_is_clean_and_untouched_in_the_original() {
        identity.setAuthentication("security1", List.of("security"));
        String mark = UUID.randomUUID().toString();
        try {
            start(UNRULY + mark);
        } finally {
            identity.clearAuthentication();
        }
        Map<String, Object> row = jdbc.sql("""
            SELECT title, convert_from(original, 'UTF8') AS original FROM incident WHERE title LIKE '%' || ?""")
            .param(mark)
            .query().singleRow();
        assertThat(row.get("title")).isEqualTo(CLEAN + " " + mark);
        assertThat(JsonPath.<String>read((String) row.get("original"), "$.title")).isEqualTo(UNRULY + mark);
    }

    @Test
    void a_single_line_of_a_task_s_form_is_clean() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", "2030-12-02T10:00",
            "minutes", 60, "place", UNRULY, "agenda", "What happened"));
        assertThat(
            jdbc.sql("SELECT place FROM meeting WHERE post_mortem = ?").param(reference).query(String.class).single())
            .isEqualTo(CLEAN);
    }

    private void start(String title) {
        forms.submitStartForm(
            repository.createProcessDefinitionQuery().processDefinitionKey("post-mortem").latestVersion()
                .singleResult().getId(),
            Map.of("title", title, "summary", "S", "severity", "low", "tlp", "amber",
                "personalData", false));
    }

    private String report(String title) {
        String json = json(title);
        assertThat(api.report(json)).hasStatus(HttpStatus.CREATED);
        return json;
    }

    private static String json(String title) {
        return "{\"source\": \"titles\", \"key\": \"%s\", \"title\": \"%s\", \"severity\": \"medium\"}".formatted(
            UUID.randomUUID(),
            title.chars().mapToObj("\\u%04x"::formatted).collect(java.util.stream.Collectors.joining()));
    }

    private String text(String path, String... parameters) throws Exception {
        return new String(api.read(path, parameters).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
