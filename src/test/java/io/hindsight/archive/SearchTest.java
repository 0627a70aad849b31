package io.hindsight.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;

import io.hindsight.ApiTest;
import io.hindsight.Stages;

@ApiTest
class SearchTest {

    @Autowired
    MockMvcTester http;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    PlatformTransactionManager transactions;

    /** A word that nobody else says. */
    final String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    String reference;

    @BeforeEach
    void open() {
        reference = stages.openPostMortem();
        jdbc.sql("UPDATE incident SET title = ? FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .params("A laptop " + mark, reference).update();
    }

    @Test
    void words_are_found_wherever_they_were_said() {
        timeline("Somebody has stolen it, <b>they</b> say");

        assertThat(references("stolen laptop " + mark)).containsExactly(reference);
        assertThat(passages("stolen laptop " + mark)).containsExactly(
            "incident: A [laptop] [" + mark + "]", "timeline: Somebody has [stolen] it, <b>they</b> say");
        assertThat(references("\"stolen laptop\" " + mark)).isEmpty();
    }

    @Test
    void a_passage_shows_what_stands_around_the_match() {
        timeline("x ".repeat(300) + "the mailboxes were\n\tencrypted " + "y ".repeat(300));

        assertThat(passages("mailbox " + mark)).element(1).asString().startsWith("timeline: …")
            .contains("x the [mailboxes] were encrypted y").endsWith("…").hasSizeLessThan(220);
    }

    @Test
    void a_page_marks_what_matches_and_says_where_it_was_said_in_the_language_of_its_reader() {
        timeline("Le rançongiciel <script>alert(1)</script> a chiffré l’ordinateur");

        assertThat(page("rancongiciel d'ordinateurs " + mark, Locale.FRENCH))
            .contains("Chronologie",
                "Le <mark>rançongiciel</mark> &lt;script&gt;alert(1)&lt;/script&gt; a chiffré l’<mark>ordinateur</mark>")
            .doesNotContain("<script>alert");
        assertThat(page("rancongiciel " + mark, Locale.ENGLISH)).contains("Timeline");
        assertThat(page("the " + mark, Locale.ENGLISH))
            .contains("Not looked for, since they stand in nearly every text: the.");
    }

    @Test
    void a_form_that_is_sent_with_nothing_chosen_shows_all() {
        String page = content(get("/post-mortems?text=&stage=&severity=&kind=&state=&from=&to=&sort=relevance")
            .with(in("security1")));
        assertThat(page).contains(reference);
        assertThat(content(get("/board?text=&severity=&stage=").with(in("security1")))).contains("<form");
    }

    @Test
    void whoever_is_not_in_its_circle_finds_nothing_of_a_confidential_one() {
        stages.close(reference, "member");
        timeline("Somebody has stolen it");

        assertThat(references("stolen " + mark, "member")).containsExactly(reference);
        assertThat(answer("stolen " + mark, "outsider")).contains("\"total\":0").doesNotContain("Somebody", reference);
        assertThat(answer(reference, "outsider")).contains("\"total\":0");
    }

    @Test
    void what_is_corrected_is_found_no_more_by_its_old_words() {
        timeline("The password was hunter2" + mark);
        assertThat(references("hunter2" + mark)).containsExactly(reference);

        jdbc.sql("UPDATE timeline_entry SET what = 'Removed' WHERE post_mortem = ?").param(reference).update();
        assertThat(references("hunter2" + mark)).isEmpty();
        assertThat(references("removed " + mark)).containsExactly(reference);

        jdbc.sql("DELETE FROM timeline_entry WHERE post_mortem = ?").param(reference).update();
        assertThat(references("removed " + mark)).isEmpty();
    }

    @Test
    void what_was_not_kept_is_not_found() {
        transaction.executeWithoutResult(status -> {
            timeline("Withdrawn at once");
            status.setRollbackOnly();
        });
        assertThat(references("withdrawn " + mark)).isEmpty();
    }

    @Test
    void what_two_say_at_the_same_time_is_found_both() {
        TransactionTemplate other = new TransactionTemplate(transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        transaction.executeWithoutResult(status -> {
            timeline("The first said badger");
            other.executeWithoutResult(meanwhile -> timeline("The second said weasel"));
        });
        assertThat(references("badger weasel " + mark)).containsExactly(reference);
    }

    @Test
    void answers_that_others_must_not_see_yet_are_not_found() {
        jdbc.sql(
            "INSERT INTO evaluation_call (post_mortem, roles, asked_at, waits_until) VALUES (?, '{security}', now(), now())")
            .param(reference).update();
        jdbc.sql("""
            INSERT INTO evaluation (post_mortem, worked_best, evaluated_by, evaluated_at)
            VALUES (?, 'Teamwork', 'security1', now())""").param(reference).update();
        assertThat(references("teamwork " + mark)).isEmpty();

        jdbc.sql("UPDATE evaluation_call SET closed_at = now() WHERE post_mortem = ?").param(reference).update();
        assertThat(passages("teamwork " + mark)).contains("evaluation: [Teamwork]");
    }

    @Test
    void an_account_is_found_once_its_meeting_was_held() {
        long meeting = jdbc.sql("""
            INSERT INTO meeting (post_mortem, scheduled_for, invited_roles, invited_people, scheduled_by, scheduled_at)
            VALUES (?, now(), '{}', '{}', 'test', now()) RETURNING id""").param(reference).query(Long.class).single();
        jdbc.sql(
            "INSERT INTO account (meeting, person, surprised, written_at) VALUES (?, 'security1', 'Ghosts', now())")
            .param(meeting).update();
        assertThat(references("ghost " + mark)).isEmpty();

        jdbc.sql("UPDATE meeting SET recorded_by = 'test', recorded_at = now() WHERE id = ?").param(meeting).update();
        assertThat(passages("ghost " + mark)).contains("account: [Ghosts]");
    }

    private void timeline(String what) {
        jdbc.sql("""
            INSERT INTO timeline_entry (post_mortem, at, precision, what, source, told_in, told_by, told_at)
            VALUES (?, now(), 'time', ?, 'people', 'meeting', 'test', now())""").params(reference, what).update();
    }

    private List<String> references(String text) {
        return references(text, "security1");
    }

    private List<String> references(String text, String person) {
        return JsonPath.read(answer(text, person), "$.items[*].reference");
    }

    /** Each of the first one as {@code place: words [marked words]}. */
    private List<String> passages(String text) {
        List<String> passages = new ArrayList<>();
        for (JsonNode passage : tree(answer(text, "security1")).at("/items/0/passages")) {
            StringBuilder words = new StringBuilder(passage.get("place").asText()).append(": ");
            passage.get("parts").forEach(part -> words.append(part.get("marked").asBoolean()
                ? "[" + part.get("text").asText() + "]" : part.get("text").asText()));
            passages.add(words.toString());
        }
        return passages;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private String answer(String text, String person) {
        return content(get("/api/post-mortems").param("text", text).with(in(person)));
    }

    private String page(String text, Locale language) {
        return content(get("/post-mortems").param("text", text).locale(language).with(in("security1")));
    }

    private String content(MockHttpServletRequestBuilder request) {
        MvcTestResult answer = http.perform(request);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor in(String person) {
        return user(person).authorities(new SimpleGrantedAuthority("security"));
    }
}
