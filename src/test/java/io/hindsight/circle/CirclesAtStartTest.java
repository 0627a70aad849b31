package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.Program;

/** A post-mortem that was confidential by its label alone, as all were before there were circles. */
@ServerTest
class CirclesAtStartTest {

    @LocalServerPort
    int port;
    @Autowired
    CirclesAtStart start;
    @Autowired
    Circles circles;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    CircleScene scene;
    String reference;

    @BeforeEach
    void open() {
        scene = new CircleScene(new Program(port));
        reference = scene.amber();
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All", "invitedPeople", Stages.chosen("legal2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "amber+strict"})
    void is_behind_its_door_before_anybody_can_ask_for_it(String tlp) {
        label(tlp);
        assertThat(circles.mayKnow(reference, "trainer2")).as("open, as it was").isTrue();
        start.afterSingletonsInstantiated();
        assertThat(circles.members(reference)).contains("security1", "facilitator1", "facilitator2", "legal2")
            .doesNotContain("trainer2", "legal1");
        assertThat(scene.tasks("legal2", reference)).hasSize(1);
        assertThat(scene.tasks("legal1", reference)).isEmpty();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).list())
            .allMatch(task -> reference.equals(task.getTenantId()));
        List<String> members = circles.members(reference);
        start.afterSingletonsInstantiated();
        assertThat(circles.members(reference)).as("once").isEqualTo(members);
    }

    @Test
    void what_is_not_confidential_stays_open() {
        start.afterSingletonsInstantiated();
        assertThat(circles.isConfidential(reference)).isFalse();
        assertThat(circles.mayKnow(reference, "trainer2")).isTrue();
    }

    private void label(String tlp) {
        jdbc.sql("UPDATE incident SET tlp = ? FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .params(tlp, reference).update();
    }
}
