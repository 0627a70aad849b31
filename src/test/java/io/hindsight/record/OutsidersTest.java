package io.hindsight.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.postmortem.ShownFacts;
import io.hindsight.postmortem.SignOffNews;
import io.hindsight.record.StageFigures.StageLoad;

/** What the application shows and tells of a confidential post-mortem by itself. */
@EngineTest
class OutsidersTest {

    @Autowired
    Stages stages;
    @Autowired
    ShownFacts facts;
    @Autowired
    SignOffNews news;
    @Autowired
    StageFigures figures;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;

    String reference;

    @BeforeEach
    void open() {
        reference = stages.openConfidential("security1");
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void a_form_shows_the_incident_to_members_alone() {
        identity.setAuthentication("security1", List.of());
        assertThat(facts.show(reference, "acknowledgement")).contains("Phished account");
        identity.setAuthentication("legal1", List.of());
        assertThat(facts.show(reference, "acknowledgement")).isNull();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        assertThat(facts.show(reference, "acknowledgement")).isNull();
    }

    @Test
    void the_sign_off_is_told_to_those_who_took_part_and_are_in_the_circle() {
        jdbc.sql("UPDATE post_mortem SET opened_by = 'security1' WHERE reference = ?").param(reference).update();
        jdbc.sql(
            "INSERT INTO sign_off (post_mortem, statement, signed_by, signed_at) VALUES (?, 'Done', 'management1', now())")
            .param(reference).update();
        news.tell(reference);
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE kind = 'sign-off' AND post_mortem = ?").param(reference)
            .query(String.class).list()).containsExactly("security1");
    }

    @Test
    void an_open_stage_counts_for_members_alone() {
        long before = open("management1");
        long known = open("security1");
        jdbc.sql(
            "INSERT INTO stage (post_mortem, stage, opened_at, due_at) VALUES (?, 'training', now(), '2020-01-01')")
            .param(reference).update();
        assertThat(open("management1")).isEqualTo(before);
        assertThat(open("security1")).isEqualTo(known + 2);
    }

    /** Those open and those late of the training stages. */
    private long open(String reader) {
        return figures.load(reader).stream().filter(load -> load.stage() == Stage.TRAINING)
            .mapToInt((StageLoad load) -> load.open() + load.late()).sum();
    }
}
