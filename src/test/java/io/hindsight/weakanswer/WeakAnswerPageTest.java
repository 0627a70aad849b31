package io.hindsight.weakanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;
import io.hindsight.strength.Grades;
import io.hindsight.strength.Strength;

/** What the record says of how strong the answers are. */
@ApiTest
class WeakAnswerPageTest {

    @Autowired
    Stages stages;
    @Autowired
    ProposalLog log;
    @Autowired
    Grades grades;
    @Autowired
    SignedAnswers signed;
    @Autowired
    Api api;

    String reference;

    @BeforeEach
    void sign() {
        reference = stages.openPostMortem();
        long action = log.add(reference, new Proposal(1, "Title", "monitoring", "What", List.of(), null, null,
            TestClock.workingDay(9), "low", "Criterion", Rhythm.once(90)), null, "security1");
        grades.change(action, Strength.WEAK, "Nobody <looks> at it", "management1");
        signed.sign(reference, List.of(new WeakCause(1, "No inventory", List.of(), Set.of())), "Gone in May",
            "management1");
    }

    @Test
    void the_page_shows_how_strong_an_action_is_and_why_a_weak_answer_is_enough() {
        assertThat(read("/post-mortems/", Locale.ENGLISH)).contains("<dt>Strength</dt>", "<b>weak</b>",
            "Nobody &lt;looks&gt; at it — Management 1", "Weakly answered root cause 1", "No inventory", "Gone in May")
            .doesNotContain("??");
        assertThat(read("/post-mortems/", Locale.FRENCH)).contains("<dt>Solidité</dt>", "<b>faible</b>",
            "Elle détecte ce qui arrive", "Cause racine 1, faiblement traitée").doesNotContain("??");
    }

    @Test
    void the_api_tells_both() {
        assertThat(read("/api/post-mortems/", Locale.ENGLISH)).contains("\"strength\":\"weak\"",
            "\"reason\":\"Gone in May\"", "\"signedBy\":\"management1\"");
    }

    private String read(String path, Locale locale) {
        return new String(api.send(get(path + reference).locale(locale).with(httpBasic("management1", "demo")))
            .getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
