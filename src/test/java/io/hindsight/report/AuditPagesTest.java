package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.hindsight.ApiTest;
import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditCommand;
import io.hindsight.audit.AuditKind;

@ApiTest
class AuditPagesTest {

    @Autowired
    MockMvc http;
    @Autowired
    Audit audit;

    private final String about = "job-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit.jsonl", "/audit/", "/audit?kind=login"})
    void it_is_for_administrators_only(String path) throws Exception {
        for (String group : new String[] {"facilitators", "management", "security", "employees"}) {
            http.perform(get(path).with(member(group))).andExpect(status().isForbidden());
        }
    }

    @Test
    void the_home_page_leads_administrators_there_and_nobody_else() throws Exception {
        http.perform(get("/").with(member("camunda-admin")))
            .andExpect(content().string(containsString("href=\"/audit\"")));
        http.perform(get("/").with(member("management"))).andExpect(content().string(not(containsString("/audit"))));
    }

    @Test
    void it_is_filtered_by_kind_and_by_what_it_is_about_in_both_languages() throws Exception {
        audit.note(AuditKind.JOB_CHANGED, about, Map.of("retries", "<7>"));
        http.perform(get("/audit").param("kind", "job-changed").param("about", about).with(member("camunda-admin")))
            .andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString(">" + about + "<"), containsString("&lt;7&gt;"))));
        http.perform(get("/audit").param("about", about).locale(Locale.FRENCH).with(member("camunda-admin")))
            .andExpect(content()
                .string(allOf(containsString("<b>Travail modifié</b>"), containsString("personne de connecté"))));
        http.perform(get("/audit").param("kind", "login").param("about", about).with(member("camunda-admin")))
            .andExpect(content().string(containsString("Nothing was found")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2999-01-01", "to=1999-01-01", "login=nobody-at-all"})
    void it_is_filtered_by_day_and_login(String filter) throws Exception {
        http.perform(get("/audit?" + filter).with(member("camunda-admin"))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Nothing was found")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=lunch", "from=yesterday", "before=x"})
    void what_is_no_filter_is_answered_with_400(String filter) throws Exception {
        http.perform(get("/audit?" + filter).with(member("camunda-admin"))).andExpect(status().isBadRequest());
    }

    @Test
    void older_rows_are_on_further_pages() throws Exception {
        for (int row = 0; row < 51; row++) {
            audit.note(AuditKind.JOB_CHANGED, about, Map.of("retries", "row " + row + "."));
        }
        String first = http.perform(get("/audit").param("about", about).with(member("camunda-admin"))).andReturn()
            .getResponse().getContentAsString();
        assertThat(first).contains("row 50.", "row 1.").doesNotContain("row 0.").contains("before=");
        String before = first.replaceAll("(?s).*before=([0-9]+).*", "$1");
        http.perform(get("/audit").param("about", about).param("before", before).with(member("camunda-admin")))
            .andExpect(content().string(allOf(containsString("row 0."), not(containsString("row 1.")))));
    }

    @Test
    void the_export_is_what_the_verifier_reads_and_ends_with_itself(@TempDir Path folder) throws Exception {
        audit.note(AuditKind.JOB_CHANGED, about, Map.of("odd", "é “\u2028” 🔐"));
        String export = http.perform(get("/audit.jsonl").with(httpBasic("admin", "demo"))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString();
        Path file = Files.writeString(folder.resolve("audit.jsonl"), export);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(AuditCommand.run(new PrintStream(said, true), "--hindsight.audit.verify=" + file))
            .as(said.toString()).isZero();
        assertThat(export.lines().reduce((one, next) -> next).orElseThrow()).contains("\"audit-exported\"",
            "\"actor\":\"admin\"");
    }

    private static RequestPostProcessor member(String group) {
        return user(group.equals("camunda-admin") ? "admin" : group + "1")
            .authorities(new SimpleGrantedAuthority(group));
    }
}
