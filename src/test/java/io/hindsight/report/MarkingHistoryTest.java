package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.circle.Markings;
import io.hindsight.incident.Tlp;

/** Who has raised or lowered the TLP, when and why, for all who may read the record. */
@ApiTest
class MarkingHistoryTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    Markings markings;

    String reference;

    @BeforeEach
    void raiseAndLower() {
        reference = stages.openPostMortem();
        markings.mark(reference, Tlp.RED, "The press is asking", "management1");
        markings.mark(reference, Tlp.GREEN, "It is in <b>all</b> papers", "facilitator1");
    }

    @Test
    void is_in_the_record_of_programs() throws Exception {
        JsonNode record = new ObjectMapper().readTree(answer(get("/api/post-mortems/" + reference), Locale.ENGLISH)
            .getContentAsString());
        assertThat(record.get("markings"))
            .extracting(one -> one.get("tlp").asText() + ", " + one.get("markedByName").asText()
                + ", " + one.get("reason").asText())
            .containsExactly("red, Management 1, The press is asking",
                "green, Facilitators 1, It is in <b>all</b> papers");
    }

    @Test
    void is_on_the_page() throws Exception {
        assertThat(answer(get("/post-mortems/" + reference), Locale.ENGLISH).getContentAsString())
            .contains("How its marking has changed", "TLP:RED to TLP:GREEN", "by Facilitators 1", "in &lt;b&gt;all");
        assertThat(answer(get("/post-mortems/" + reference), Locale.FRENCH).getContentAsString())
            .contains("Changements du marquage", "TLP:RED à TLP:GREEN", "par Facilitators 1");
    }

    @Test
    void is_in_the_report() throws Exception {
        assertThat(report(Locale.ENGLISH)).contains("How its marking has changed", "The press is asking")
            .doesNotContain("Change the marking");
        assertThat(report(Locale.FRENCH)).contains("Changements du marquage", "The press is asking");
    }

    @Test
    void what_is_refused_is_said_beside_it() throws Exception {
        Map<String, ?> flash = http.perform(post("/post-mortems/" + reference + "/tlp").param("tlp", "green")
            .param("reason", "Why").with(user("management1").authorities(new SimpleGrantedAuthority("management")))
            .with(csrf())).andReturn().getFlashMap();
        assertThat(flash.get("circleRefusal")).isEqualTo(reference + " is TLP:GREEN already.");
        assertThat(
            answer(get("/post-mortems/" + reference).flashAttr("circleRefusal", "It is so already."), Locale.ENGLISH)
                .getContentAsString())
            .containsOnlyOnce("It is so already.")
            .containsPattern("(?s)id=\"circle\".{0,200}It is so already.");
    }

    private String report(Locale language) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(answer(get("/post-mortems/" + reference + "/report.pdf"), language)
            .getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return http.perform(request.locale(language).with(user("management1")
            .authorities(new SimpleGrantedAuthority("management")))).andReturn().getResponse();
    }
}
