package io.hindsight.report;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import io.hindsight.ApiTest;
import io.hindsight.Stages;

/** The evaluation on the page of the record. */
@ApiTest
class EvaluationPageTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "discovery | 3 | Days | <b>3 days</b> <span>as the source tells</span> | <b>3 jours</b> <span>selon la source</span>",
        "discovery | - | Days | some days, as the source tells without a number | quelques jours, selon la source, sans nombre",
        "discovery | - | Never | never, as the source tells | jamais, selon la source",
        "containment | - | Unknown | unknown: the time of the detection is not known | inconnu\u00a0: le moment de la détection n’est pas connu"})
    void a_told_duration_is_shown_in_both_languages(String phase, String value, String unit, String english,
            String french)
            throws Exception {
        String reference = stages.openPostMortem();
        jdbc.sql("""
            INSERT INTO incident_duration (incident, phase, value, unit)
            SELECT incident, ?, ?, ? FROM post_mortem WHERE reference = ?""").params(phase, value, unit, reference)
            .update();
        stages.start("evaluation", reference);
        shows(reference, english, french);
        http.perform(page(reference)).andExpect(content().string(not(containsString("is not known since"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-20T08:00:00Z | time | 2026-11-21T09:30:00Z | time | <span>1 day</span> <span>1 h</span> <span>30 min</span> | <span>1 jour</span>",
        "2026-11-20T00:00:00Z | day | 2026-11-20T00:00:00Z | day | <span>at most</span> <span>1 day</span> | <span>au plus</span> <span>1 jour</span>",
        "2026-11-20T00:00:00Z | day | 2026-11-22T00:00:00Z | day | <span>to</span> <span>3 days</span> | <span>à</span> <span>3 jours</span>",
        "2026-11-20T08:00:00Z | time | 2026-11-19T09:30:00Z | time | unknown: it would end before it begins | inconnu\u00a0: la fin précéderait le début"})
    void a_measured_duration_is_shown_in_both_languages(String occurred, String occurredTo, String detected,
            String detectedTo, String english, String french) throws Exception {
        String reference = stages.openPostMortem();
        jdbc.sql("""
            UPDATE incident i SET occurred_at = ?::timestamptz, occurred_precision = ?,
                                  detected_at = ?::timestamptz, detected_precision = ?
            FROM post_mortem p WHERE p.incident = i.id AND p.reference = ?""")
            .params(occurred, occurredTo, detected, detectedTo, reference).update();
        stages.start("evaluation", reference);
        shows(reference, english, french);
    }

    @Test
    void what_was_kept_before_roles_were_asked_stays_readable() throws Exception {
        String reference = stages.openPostMortem();
        long evaluation = jdbc.sql("""
            INSERT INTO evaluation (post_mortem, worked_best, was_hard, procedures_followed, procedures_adequate,
                                    evaluated_by, evaluated_at)
            VALUES (?, 'The call tree', 'Finding « qui décide »', 'yes', 'no', 'facilitator1', now())
            RETURNING id""").param(reference).query(Long.class).single();
        jdbc.sql("INSERT INTO rating VALUES (?, 'communication', 4)").param(evaluation).update();
        jdbc.sql("INSERT INTO improvement (evaluation, position, text) VALUES (?, 1, 'A drill')").param(evaluation)
            .update();

        http.perform(page(reference)).andExpect(content().string(allOf(containsString("The call tree"),
            containsString("Finding « qui décide »"), containsString("<span>Communication</span> <b>4/5</b>"),
            containsString("A drill"))));
    }

    private void shows(String reference, String english, String french) throws Exception {
        http.perform(page(reference)).andExpect(status().isOk()).andExpect(content().string(containsString(english)))
            .andExpect(content().string(containsString("0 of 3 have evaluated.")));
        http.perform(page(reference).locale(Locale.FRENCH)).andExpect(content().string(containsString(french)));
    }

    private static MockHttpServletRequestBuilder page(String reference) {
        return get("/post-mortems/" + reference)
            .with(user("security1").authorities(new SimpleGrantedAuthority("security")));
    }
}
