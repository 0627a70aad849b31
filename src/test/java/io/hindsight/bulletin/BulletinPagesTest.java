package io.hindsight.bulletin;

import static io.hindsight.bulletin.BulletinSteps.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.hindsight.ApiTest;
import io.hindsight.Stages;

@ApiTest
class BulletinPagesTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    Bulletins bulletins;

    @Test
    void an_employee_finds_the_bulletins_from_the_home_page() throws Exception {
        String number = published(wording());
        http.perform(get("/").with(member("employees")))
            .andExpect(
                content().string(allOf(containsString("href=\"/bulletins\""), not(containsString("/tasklist/")))));
        http.perform(get("/bulletins").with(member("employees"))).andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString("Call back"), containsString("/bulletins/" + number))));
    }

    @Test
    void it_is_read_in_the_readers_language_and_says_nothing_of_the_post_mortem() throws Exception {
        String number = published(wording());
        http.perform(get("/bulletins/" + number).with(member("employees")).locale(Locale.FRENCH))
            .andExpect(content().string(allOf(containsString("Rappelez <em>avant</em> de payer."),
                containsString("lang=\"fr\">Rappelez"), not(containsString("Call back")))));
        http.perform(get("/bulletins/" + number).with(member("employees")).locale(Locale.GERMAN))
            .andExpect(content().string(allOf(containsString("Call <strong>before</strong> you pay."),
                not(containsString("PM-")), not(containsString("trainer1")), not(containsString("Security 1")))));
    }

    @Test
    void programs_read_the_public_wording_and_nothing_else() throws Exception {
        String number = published(wording());
        http.perform(get("/api/bulletins/" + number).with(member("employees"))).andExpect(status().isOk())
            .andExpect(jsonPath("$.length()").value(4)).andExpect(jsonPath("$.number").value(number))
            .andExpect(jsonPath("$.english.text").value("Call **before** you pay."))
            .andExpect(jsonPath("$.french.title").value("Rappelez")).andExpect(jsonPath("$.publishedAt").isString());
        http.perform(get("/api/bulletins?size=1").with(member("employees"))).andExpect(status().isOk())
            .andExpect(jsonPath("$.items.length()").value(1)).andExpect(jsonPath("$.items[0].number").value(number));
    }

    @Test
    void the_list_goes_from_page_to_page() throws Exception {
        for (int i = 0; i < 21; i++) {
            published(wording());
        }
        http.perform(get("/bulletins").with(member("employees")))
            .andExpect(content().string(containsString("/bulletins?page=1")));
        http.perform(get("/bulletins?page=1").with(member("employees")))
            .andExpect(content().string(containsString("/bulletins?page=0")));
        http.perform(get("/bulletins?page=-5").with(member("employees"))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[here](javascript:alert(1))",
        "${7777*7777} [[${7777*7777}]] <th:block th:text=\"x\"/>"})
    void hostile_words_stay_words(String words) throws Exception {
        Map<String, Object> answers = wording();
        answers.putAll(Map.of("titleEn", words, "textEn", words));
        String number = published(answers);
        for (String page : new String[] {"/bulletins/" + number, "/bulletins"}) {
            http.perform(get(page).with(member("employees"))).andExpect(status().isOk())
                .andExpect(content().string(allOf(not(containsString("<script>")), not(containsString("<img")),
                    not(containsString("href=\"javascript")), not(containsString("60481729")))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post-mortems", "/plan", "/plan/versions", "/api/post-mortems", "/api/plan", "/api-docs",
        "/v3/api-docs", "/post-mortems/bulletins", "/bulletins/B-2026-0001/more", "/api/bulletins/B-2026-0001/more"})
    void all_else_stays_closed_to_who_is_an_employee_only(String path) throws Exception {
        http.perform(get(path).with(member("employees"))).andExpect(status().isForbidden());
    }

    @Test
    void who_is_no_employee_reads_none_and_nobody_writes_one() throws Exception {
        for (String path : new String[] {"/bulletins", "/api/bulletins"}) {
            http.perform(get(path).with(member("strangers"))).andExpect(status().isForbidden());
        }
        http.perform(post("/api/bulletins").with(member("employees"))).andExpect(status().isForbidden());
        assertThat(http.perform(get("/api/bulletins")).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        http.perform(get("/bulletins/B-1999-0001").with(member("employees"))).andExpect(status().isNotFound());
        http.perform(get("/api/bulletins/B-1999-0001").with(member("employees"))).andExpect(status().isNotFound())
            .andExpect(jsonPath("$.detail").value("There is no bulletin “B-1999-0001”."));
        http.perform(get("/api/bulletins?size=101").with(member("employees"))).andExpect(status().isBadRequest());
        http.perform(get("/api/bulletins?page=-1").with(member("employees"))).andExpect(status().isBadRequest());
    }

    @Test
    void the_record_shows_each_round_and_to_how_many_it_was_sent() throws Exception {
        BulletinSteps bulletin = BulletinSteps.begun(stages);
        bulletin.draft(wording());
        bulletin.sendBack("Shorter");
        bulletin.draft(wording());
        bulletin.approve();
        int sentTo = bulletins.of(bulletin.reference()).orElseThrow().publication().sentTo();
        http.perform(get("/post-mortems/" + bulletin.reference()).with(member("management")))
            .andExpect(
                content().string(allOf(containsString("Shorter"), containsString("sent to " + sentTo + " people"),
                    containsString("Draft 2, by Trainers 1"))));
        http.perform(get("/api/post-mortems/" + bulletin.reference()).with(member("management")))
            .andExpect(jsonPath("$.bulletin.publication.sentTo").value(sentTo))
            .andExpect(jsonPath("$.bulletin.rounds[0].reasons").value("Shorter"));
    }

    @Test
    void the_record_says_why_there_is_none() throws Exception {
        BulletinSteps bulletin = BulletinSteps.begun(stages);
        http.perform(get("/post-mortems/" + bulletin.reference()).with(member("management")))
            .andExpect(content().string(not(containsString("Awareness bulletin"))));
        bulletin.draft(Map.of("bulletinNeeded", "no", "noBulletinReason", "Nobody else can <meet> it"));
        http.perform(get("/post-mortems/" + bulletin.reference()).with(member("management")))
            .andExpect(content().string(allOf(containsString("No bulletin needed"),
                containsString("Nobody else can &lt;meet&gt; it"))));
    }

    private String published(Map<String, Object> answers) {
        BulletinSteps bulletin = BulletinSteps.begun(stages);
        bulletin.draft(answers);
        bulletin.approve();
        return bulletins.of(bulletin.reference()).orElseThrow().publication().number();
    }

    private static RequestPostProcessor member(String group) {
        return user("somebody").authorities(new SimpleGrantedAuthority(group));
    }
}
