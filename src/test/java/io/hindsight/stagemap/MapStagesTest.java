package io.hindsight.stagemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.stagemap.MapStages.StageCount;
import io.hindsight.stagemap.MapStages.StageStand;

@EngineTest
class MapStagesTest {

    private static final String LONG_PAST = "2026-01-05 17:00+00";
    private static final String FAR_AHEAD = "2099-01-05 17:00+00";

    @Autowired
    MapStages stages;
    @Autowired
    Stages steps;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;

    @Test
    void a_stage_counts_where_it_runs_and_as_late_once_it_is_due() {
        StageCount before = count("training", "management1");
        String reference = steps.openPostMortem();
        open(reference, "training", 1, FAR_AHEAD);
        assertThat(count("training", "management1"))
            .isEqualTo(new StageCount("training", before.open() + 1, before.late()));
        jdbc.sql("UPDATE stage SET due_at = ?::timestamptz WHERE post_mortem = ?").params(LONG_PAST, reference)
            .update();
        assertThat(count("training", "management1"))
            .isEqualTo(new StageCount("training", before.open() + 1, before.late() + 1));
        assertThat(stages.of(reference, "management1")).singleElement().satisfies(stand -> {
            assertThat(stand.item().late()).isPositive();
            assertThat(stand.item().ahead()).isNull();
        });
        jdbc.sql("UPDATE stage SET closed_at = now() WHERE post_mortem = ?").param(reference).update();
        assertThat(count("training", "management1")).isEqualTo(before);
    }

    @Test
    void a_confidential_one_is_in_no_count_of_an_outsider_s() {
        StageCount outside = count("plan", "management1");
        StageCount inside = count("plan", "security1");
        String reference = steps.openConfidential("security1");
        open(reference, "plan", 1, LONG_PAST);
        assertThat(count("plan", "management1")).isEqualTo(outside);
        assertThat(count("plan", "security1"))
            .isEqualTo(new StageCount("plan", inside.open() + 1, inside.late() + 1));
        assertThat(stages.of(reference, "management1")).isEmpty();
        assertThat(stages.of(reference, "security1")).hasSize(1);
    }

    @Test
    void a_second_meeting_stands_in_its_own_place() {
        String reference = steps.openPostMortem();
        open(reference, "meeting", 2, LONG_PAST);
        open(reference, "hardening", 1, FAR_AHEAD);
        assertThat(stages.of(reference, "management1")).extracting(StageStand::stage)
            .containsExactly("hardening", "second-meeting");
    }

    @Test
    void the_light_review_stands_for_the_stages_that_it_holds() {
        String reference = steps.receive("low", false);
        assertThat(jdbc.sql("SELECT count(*) FROM open_stage WHERE post_mortem = ?").param(reference)
            .query(Integer.class).single()).isPositive();
        assertThat(stages.of(reference, "management1")).extracting(StageStand::stage)
            .containsExactly("light-review");
    }

    @Test
    void the_sign_off_has_a_place_too() {
        String reference = steps.openPostMortem();
        runtime.startProcessInstanceByKey("sign-off", reference,
            Map.of("severity", "high", "signOffDays", 3,
                "track", "standard", "deadlines", new HashMap<>(Map.of("secondMeeting", 0))));
        assertThat(stages.of(reference, "management1")).extracting(StageStand::stage).containsExactly("sign-off");
    }

    private StageCount count(String stage, String reader) {
        return stages.counts(reader).stream().filter(count -> count.stage().equals(stage)).findFirst()
            .orElse(new StageCount(stage, 0, 0));
    }

    private void open(String reference, String stage, int pass, String due) {
        jdbc.sql(
            "INSERT INTO stage (post_mortem, stage, pass, opened_at, due_at) VALUES (?, ?, ?, now(), ?::timestamptz)")
            .params(reference, stage, pass, due).update();
    }
}
