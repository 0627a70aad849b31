package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Visitor;

/** What Cockpit shows of ours: a script that is missing would leave it blank, or a part of it. */
@ServerTest
class CockpitScriptsTest {

    private static final String SCRIPTS = "/camunda/app/cockpit/scripts/";
    private static final Pattern PARTS = Pattern.compile("PARTS = \\[(.*)]");

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    ObjectMapper json;

    @Test
    void each_script_that_is_named_is_served() {
        Visitor manager = Visitor.loggedIn(port, "management1");
        List<String> named = Pattern.compile("'scripts/([\\w-]+\\.js)'|import\\('\\./([\\w-]+\\.js)'\\)")
            .matcher(script(manager, SCRIPTS + "config.js")).results()
            .map(name -> name.group(1) == null ? name.group(2) : name.group(1)).toList();
        assertThat(named).contains("plugins.js", "tidy.js");
        named.forEach(name -> script(manager, SCRIPTS + name));
        assertThat(PARTS.matcher(script(manager, SCRIPTS + "plugins.js")).results().findFirst())
            .hasValueSatisfying(parts -> assertThat(parts.group(1).replaceAll("[' ]", "").split(",")).hasSize(3)
                .allSatisfy(part -> assertThat(script(manager, SCRIPTS + part + ".js")).contains("pluginPoint")));
        for (String own : List.of("/embed.js", "/drawn.js", "/typed.js", "/webapp-reader.js")) {
            script(manager, own);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nav.board | Suivi", "nav.actions | Actions",
        "nav.figures | Chiffres", "webapp.record | Dossier", "webapp.late.count | {0} en retard",
        "webapp.embed.again | Réessayer"})
    void its_words_are_french_for_who_reads_french(String key, String french) throws Exception {
        Visitor manager = Visitor.loggedIn(port, "management1");
        JsonNode words = json.readTree(manager.get("/profile/reader", "Accept-Language", "fr").body()).get("words");
        assertThat(words.path(key).asText()).isEqualTo(french);
        assertThat(words.path(key).asText()).as("stands in a template of Camunda’s").doesNotContain("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/board/stages", "/api/board/stages/{reference}"})
    void who_takes_no_part_is_refused_where_post_mortems_are(String path) {
        String address = path.replace("{reference}", stages.openPostMortem());
        Map.of("management1", 200, "security1", 200, "employee1", 403).forEach((person, status) -> assertThat(
            Visitor.loggedIn(port, person).get(address).statusCode()).as(person).isEqualTo(status));
    }

    @Test
    void a_confidential_one_is_not_there_for_an_outsider() {
        String path = "/api/board/stages/" + stages.openConfidential("security1");
        assertThat(Visitor.loggedIn(port, "security1").get(path).statusCode()).isEqualTo(200);
        assertThat(Visitor.loggedIn(port, "management1").get(path).statusCode()).isEqualTo(404);
    }

    private static String script(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).as(path)
            .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        return answer.body();
    }
}
