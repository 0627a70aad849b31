package io.hindsight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.office.WorkingDays;

@ApiTest
class BoardHttpTest {

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    JdbcClient jdbc;

    String reference;

    @BeforeEach
    void oneIsLate() {
        reference = stages.openPostMortem();
        jdbc.sql("UPDATE incident SET title = ? FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .params("Lost <b>${1+1}</b> laptop " + reference, reference).update();
        stages.start("analysis", reference);
        Task task = stages.task(reference, "Trace causes");
        task.setDueDate(Date.from(workingDays.before(TestClock.now(), 3)));
        tasks.saveTask(task);
    }

    @Test
    void programs_read_what_is_late_and_whose_it_is() {
        assertThat(read("management1", "/api/board?late=true&text=" + reference, Locale.ENGLISH)).hasStatusOk()
            .bodyJson().satisfies(body -> {
                assertThat(body).extractingPath("$.rows[0].reference").isEqualTo(reference);
                assertThat(body).extractingPath("$.rows[0].next.late").isEqualTo(3);
                assertThat(body).extractingPath("$.rows[0].holders[0].team").isEqualTo("security");
                assertThat(body).extractingPath("$.rows[0].stages[1]").isEqualTo("not-begun");
            });
    }

    @Test
    void people_read_it_in_their_language() {
        assertThat(page("management1", Locale.ENGLISH)).contains("/hands\"", "Lost &lt;b&gt;${1+1}&lt;/b&gt; laptop",
            "late by 3 working days", "Trace causes", "Security (to take)", "Analysis: not begun");
        assertThat(page("management1", Locale.FRENCH)).contains("en retard de 3 jours ouvrés", "Rechercher les causes",
            "Analyse\u00a0: pas commencée");
    }

    @Test
    void whoever_may_not_know_it_does_not_find_it() {
        stages.close(reference, "security1");
        assertThat(page("management1", Locale.ENGLISH)).doesNotContain("laptop");
        assertThat(read("management1", "/api/board?text=" + reference, Locale.ENGLISH)).bodyText()
            .contains("\"rows\":[]");
        assertThat(page("security1", Locale.ENGLISH)).contains("laptop", "confidential");
    }

    @Test
    void employees_have_no_board() {
        assertThat(read("employee1", "/board", Locale.ENGLISH)).hasStatus(403);
        assertThat(read("employee1", "/api/board", Locale.ENGLISH)).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"severity=bad", "stage=lunch", "page=-1", "page=40", "page=x", "mine=perhaps"})
    void what_cannot_be_asked_is_refused(String query) {
        assertThat(read("management1", "/api/board?" + query, Locale.ENGLISH)).hasStatus(400);
    }

    private String page(String person, Locale language) {
        return new String(read(person, "/board?text=" + reference, language).getResponse().getContentAsByteArray(),
            StandardCharsets.UTF_8);
    }

    private MvcTestResult read(String person, String path, Locale language) {
        return api.send(get(path).with(httpBasic(person, "demo")).header("Accept-Language", language.toLanguageTag()));
    }
}
