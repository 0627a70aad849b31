package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.text.Words;
import io.hindsight.walk.Program;
import io.hindsight.walk.Visitor;
import io.hindsight.walk.Webapp;

/** Whose profile says French is answered in French everywhere, whatever their browser asks for. */
@ServerTest
class WebappReaderTest {

    private static final String PERSON = "facilitator1";
    private static final String[] ENGLISH_BROWSER = {"Accept-Language", "en-GB,en;q=0.8", "Accept", "text/html"};

    @LocalServerPort
    int port;
    @Autowired
    Preferences preferences;
    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void logIn() {
        visitor = Visitor.loggedIn(port, PERSON);
    }

    @AfterEach
    void chooseNothing() {
        jdbc.sql("DELETE FROM preference WHERE person = ?").param(PERSON).update();
    }

    @Test
    void the_profile_page_answers_in_the_language_that_was_just_chosen() {
        visitor.token("/profile", ENGLISH_BROWSER);
        var kept = visitor.submit("/profile", Map.of("atOnce", "ALL", "language", "fr", "zone", "Europe/Paris"),
            ENGLISH_BROWSER);
        assertThat(visitor.get(kept.headers().firstValue("Location").orElseThrow(), ENGLISH_BROWSER).body())
            .contains("<html lang=\"fr\"", "Fuseau horaire", "Enregistré");
    }

    @Test
    void pages_tasklist_and_programs_calls_follow_the_profile_from_the_next_request_on() {
        choose(Locale.FRENCH);
        assertThat(visitor.get("/", ENGLISH_BROWSER).body()).contains("<html lang=\"fr\"");
        assertThat(visitor.get("/post-mortems/PM-1999-0001", ENGLISH_BROWSER).body()).contains("<html lang=\"fr\"");
        assertThat(visitor.get(Webapp.ENGINE + "/filter", "Accept-Language", "en").body()).contains("Mes tâches");
        assertThat(visitor.get("/engine-rest/task?maxResults=x", "Accept-Language", "en").body())
            .contains(Words.of(Locale.FRENCH).of("rest.parameter", "maxResults"));
        assertThat(visitor.get("/actuator/prometheus", "Accept-Language", "en").body())
            .contains(french("problem.right"));
        choose(Locale.ENGLISH);
        assertThat(visitor.get("/", "Accept-Language", "fr", "Accept", "text/html").body())
            .contains("<html lang=\"en\"");
    }

    @Test
    void the_scripts_of_the_web_applications_learn_who_reads_and_get_their_words() throws IOException {
        choose(Locale.FRENCH);
        var answer = visitor.get("/profile/reader", "Accept-Language", "en");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(
            age -> assertThat(age).contains("no-store"));
        JsonNode reader = Program.JSON.readTree(answer.body());
        assertThat(reader.get("login").asText()).isEqualTo(PERSON);
        assertThat(reader.get("language").asText()).isEqualTo("fr");
        assertThat(reader.get("groups")).extracting(JsonNode::asText).contains("facilitators");
        assertThat(reader.get("words").get("role.security").asText()).isEqualTo(french("role.security"));
        assertThat(reader.get("words").get("webapp.form.fault.required").asText())
            .isEqualTo(french("webapp.form.fault.required"));
    }

    @Test
    void groups_are_called_in_the_readers_language() {
        choose(Locale.FRENCH);
        assertThat(visitor.call("POST", Webapp.ENGINE + "/group", "application/json", "{}").body())
            .contains(french("role.facilitators")).contains("\"id\":\"facilitators\"");
    }

    @Test
    void a_stranger_is_told_nothing() {
        assertThat(new Visitor(port).get("/profile/reader").body()).doesNotContain("words");
    }

    private void choose(Locale language) {
        preferences.keep(new Preference(PERSON, AtOnce.ALL, language, ZoneId.of("Europe/Paris")));
    }

    private static String french(String key) {
        return Words.of(Locale.FRENCH).of(key);
    }
}
