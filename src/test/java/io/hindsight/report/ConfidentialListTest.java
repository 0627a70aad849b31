package io.hindsight.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.hindsight.ApiTest;
import io.hindsight.Stages;

@ApiTest
class ConfidentialListTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    /** In the titles of this test's incidents only. */
    final String mark = UUID.randomUUID().toString();
    String open;
    String hidden;

    @BeforeEach
    void two() {
        open = titled(stages.openPostMortem());
        hidden = titled(stages.openConfidential("member"));
        jdbc.sql("INSERT INTO stage (post_mortem, stage, opened_at, due_at) VALUES (?, 'meeting', now(), '2020-01-01')")
            .param(hidden).update();
    }

    @Test
    void a_member_sees_both_and_both_are_counted() throws Exception {
        http.perform(get("/api/post-mortems").param("text", mark).with(person("member", "security")))
            .andExpect(jsonPath("$.total", is(2))).andExpect(jsonPath("$.items[*].reference", hasItem(hidden)));
        http.perform(get("/post-mortems").param("text", mark).with(person("member", "security")))
            .andExpect(content().string(containsString("2 post-mortems<")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"security", "sysadmins", "management", "plan-owners", "trainers", "facilitators",
        Groups.CAMUNDA_ADMIN})
    void an_outsider_of_any_role_sees_and_counts_the_other_only(String group) throws Exception {
        http.perform(get("/api/post-mortems").param("text", mark).with(person("outsider", group)))
            .andExpect(jsonPath("$.total", is(1))).andExpect(jsonPath("$.items[*].reference", not(hasItem(hidden))));
        http.perform(get("/post-mortems").param("text", mark).with(person("outsider", group)))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("1 post-mortem<")))
            .andExpect(content().string(not(containsString(hidden))));
    }

    @Test
    void neither_its_reference_nor_a_filter_finds_it_for_an_outsider() throws Exception {
        for (String[] filter : new String[][] {{"text", hidden}, {"stage", "meeting"}, {"overdue", "true"},
            {"severity", "high"}}) {
            http.perform(get("/api/post-mortems").param(filter[0], filter[1]).param("size", "100")
                .with(person("outsider", "facilitators")))
                .andExpect(jsonPath("$.items[*].reference", not(hasItem(hidden))));
            http.perform(get("/api/post-mortems").param(filter[0], filter[1]).param("size", "100")
                .with(person("member", "facilitators"))).andExpect(jsonPath("$.items[*].reference", hasItem(hidden)));
        }
        http.perform(get("/api/post-mortems").param("text", hidden).with(person("outsider", "facilitators")))
            .andExpect(jsonPath("$.total", is(0)));
    }

    private String titled(String reference) {
        jdbc.sql("UPDATE incident SET title = ? FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .params(mark, reference).update();
        return reference;
    }

    private static RequestPostProcessor person(String login, String group) {
        return user(login).authorities(new SimpleGrantedAuthority(group));
    }
}
