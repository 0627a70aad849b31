package io.hindsight.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.report.Picture;

@ApiTest
class DiagramPagesTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ishikawa.svg", "whys.svg"})
    void the_picture_is_an_image_that_runs_nothing_and_is_asked_for_again(String picture) throws Exception {
        String reference = analysed();
        String svg = read(reference, picture, "security", Locale.FRENCH).andExpect(status().isOk())
            .andExpect(content().contentTypeCompatibleWith(MediaType.parseMediaType("image/svg+xml")))
            .andExpect(header().string("Cache-Control", "no-cache, private"))
            .andExpect(header().string("Vary", containsString("Accept-Language")))
            .andExpect(header().string("Content-Security-Policy", allOf(
                containsString("default-src 'none'; style-src 'sha256-"), not(containsString("unsafe")))))
            .andReturn().getResponse().getContentAsString();
        assertThat(Picture.of(svg).all("style")).as("what a browser hashes").containsExactly(DiagramStyle.RULES);
        assertThat(Picture.of(svg).writing()).contains("Factures envoyées & payées");
    }

    @Test
    void the_pictures_speak_the_reader_s_language() throws Exception {
        String reference = analysed();
        read(reference, "ishikawa.svg", "security", Locale.FRENCH).andExpect(content().string(allOf(
            containsString("lang=\"fr\""), containsString("Personnes"), containsString("Sous-effectif"))));
        read(reference, "ishikawa.svg", "security", Locale.ENGLISH)
            .andExpect(content().string(containsString("People")));
        read(reference, "whys.svg", "security", Locale.FRENCH).andExpect(content().string(allOf(
            containsString("pourquoi\u00a0?"), containsString("Le mot de passe suffisait"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ishikawa.svg", "whys.svg"})
    void where_there_is_no_analysis_there_is_no_picture(String picture) throws Exception {
        read(stages.openPostMortem(), picture, "security", Locale.ENGLISH).andExpect(status().isNotFound());
        read("PM-1", picture, "security", Locale.ENGLISH).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ishikawa.svg", "whys.svg"})
    void who_may_not_read_the_record_may_not_see_its_pictures(String picture) throws Exception {
        read(analysed(), picture, "employees", Locale.ENGLISH).andExpect(status().isForbidden());
        http.perform(get("/post-mortems/{r}/{p}", analysed(), picture)).andExpect(status().is4xxClientError());
    }

    @Test
    void the_record_shows_both_pictures_with_words_for_who_cannot_see_them() throws Exception {
        String reference = analysed();
        read(reference, "", "management", Locale.ENGLISH).andExpect(content().string(allOf(
            containsString("<img src=\"/post-mortems/" + reference + "/ishikawa.svg\" alt=\"Ishikawa diagram"),
            containsString("<img src=\"/post-mortems/" + reference + "/whys.svg\" alt=\"Chains of whys"))));
    }

    private ResultActions read(String reference, String picture, String group, Locale locale) throws Exception {
        return http.perform(get("/post-mortems/" + reference + (picture.isEmpty() ? "" : "/" + picture)).locale(locale)
            .with(user("somebody").authorities(new SimpleGrantedAuthority(group))));
    }

    private String analysed() {
        String reference = stages.openPostMortem();
        long analysis = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
            VALUES (?, 1, 'Factures envoyées & payées', 'security1', now()) RETURNING id""")
            .param(reference).query(Long.class).single();
        jdbc.sql("INSERT INTO why (analysis, chain, step, answer) VALUES (?, 1, 1, 'Le mot de passe suffisait')")
            .param(analysis).update();
        jdbc.sql("INSERT INTO cause (analysis, category, position, text) VALUES (?, 'people', 1, 'Sous-effectif')")
            .param(analysis).update();
        return reference;
    }
}
