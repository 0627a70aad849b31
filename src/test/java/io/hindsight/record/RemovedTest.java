package io.hindsight.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.BatchJobs;
import io.hindsight.EngineTest;
import io.hindsight.TestClock;
import io.hindsight.archive.Archive;
import io.hindsight.archive.PostMortemList;
import io.hindsight.archive.PostMortemList.ListQuery;
import io.hindsight.archive.PostMortemList.Order;
import io.hindsight.engine.Refusal;
import io.hindsight.search.Search;
import io.hindsight.walk.EngineWalk;

@EngineTest
class RemovedTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    RuntimeService runtime;
    @Autowired
    PostMortemRecords records;
    @Autowired
    Archive archive;
    @Autowired
    Search search;
    @Autowired
    StageFigures figures;
    @Autowired
    JdbcClient jdbc;

    private EngineWalk walk;
    private String reference;

    @BeforeEach
    void report() throws IOException {
        walk = new EngineWalk(engine);
        reference = walk.report();
    }

    @AfterEach
    void logOut() {
        TestClock.reset();
        engine.getIdentityService().clearAuthentication();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_deleted_post_mortem_is_removed_with_its_meeting_and_by_whom(boolean skipsListeners) {
        walk.finish(reference, "Schedule meeting");
        TestClock.goTo(TestClock.now().minus(Duration.ofHours(1)));
        asAdmin();
        runtime.deleteProcessInstance(map(), "Opened twice", skipsListeners, true);

        PostMortemRecord record = record();
        assertThat(record.state()).isEqualTo(PostMortemState.REMOVED);
        assertThat(record.closedAt()).isNull();
        assertThat(record.removal().by()).isEqualTo("admin");
        assertThat(record.removal().name()).isNotBlank();
        assertThat(record.removal().reason()).isEqualTo("Opened twice");
        assertThat(record.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.removed()).isTrue();
            assertThat(stage.overdue()).isFalse();
            assertThat(stage.closedAt()).isNotNull();
        });
        assertThat(record.interventions()).isEmpty();
        assertThat(cancelled()).isEqualTo(invited()).isPositive();
    }

    @Test
    void the_list_says_so_and_counts_it_neither_as_open_nor_as_late() {
        jdbc.sql("UPDATE stage SET due_at = now() - interval '9 days' WHERE post_mortem = ?").param(reference).update();
        long late = late();
        assertThat(list(true)).hasSize(1);
        asAdmin();
        runtime.deleteProcessInstance(map(), null, false, true);
        assertThat(list(true)).isEmpty();
        assertThat(list(false)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(PostMortemState.REMOVED);
            assertThat(item.stages()).isEmpty();
            assertThat(item.overdue()).isFalse();
        });
        assertThat(late()).isEqualTo(late - 1);
    }

    @Test
    void what_a_batch_deletes_is_removed_by_who_has_ordered_it() {
        asAdmin();
        Batch batch = runtime.deleteProcessInstancesAsync(List.of(map()), "Cleaning up");
        engine.getIdentityService().clearAuthentication();
        BatchJobs.run(engine.getManagementService(), batch);
        assertThat(record().removal().by()).isEqualTo("admin");
        assertThat(record().removal().reason()).isEqualTo("Cleaning up");
    }

    @Test
    void nothing_of_it_is_left_to_go_on_alone() {
        asAdmin();
        assertThatThrownBy(() -> runtime.deleteProcessInstance(map(), null, true, true, true, true))
            .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> runtime.deleteProcessInstanceIfExists(map(), null, true, true, true, true))
            .isInstanceOf(Refusal.class);
        assertThatThrownBy(
            () -> runtime.deleteProcessInstancesAsync(List.of(map()), null, null, null, true, true, true))
            .isInstanceOf(Refusal.class);
        assertThat(record().state()).isEqualTo(PostMortemState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_stage_that_is_deleted_alone_is_shown_as_ended_and_the_rest_goes_on(boolean skipsListeners) {
        walk.finish(reference, "Schedule meeting", "Hold meeting", "Settle missing roles");
        asAdmin();
        runtime.deleteProcessInstance(stage("analysis"), "Too long", skipsListeners, true);

        assertThat(record().state()).isEqualTo(PostMortemState.OPEN);
        assertThat(record().stages()).filteredOn(stage -> stage.stage() == Stage.ANALYSIS).singleElement()
            .satisfies(stage -> assertThat(stage.removed()).isTrue());
        assertThat(record().stages()).filteredOn(stage -> stage.stage() == Stage.EVALUATION).singleElement()
            .satisfies(stage -> assertThat(stage.closedAt()).isNull());
        assertThat(record().interventions()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("ended");
            assertThat(entry.process()).isEqualTo("analysis");
            assertThat(entry.by()).isEqualTo("admin");
        });
    }

    @Test
    void what_ends_the_only_stage_removes_the_post_mortem() {
        asAdmin();
        runtime.deleteProcessInstance(stage("meeting"), "No", false, true);
        assertThat(record().state()).isEqualTo(PostMortemState.REMOVED);
    }

    @Test
    void suspending_resuming_moving_and_changing_variables_is_in_the_record() {
        asAdmin();
        runtime.suspendProcessInstanceById(map());
        runtime.activateProcessInstanceById(map());
        runtime.createProcessInstanceModification(stage("meeting")).startBeforeActivity("Task_ScheduleMeeting")
            .execute();
        runtime.setVariable(stage("meeting"), "severity", "low");
        engine.getTaskService()
            .setAssignee(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
                .list().get(0).getId(), "facilitator2");
        assertThat(record().interventions()).extracting(Intervention::what)
            .containsExactly("suspended", "resumed", "moved", "variables", "task");
    }

    @Test
    void a_post_mortem_that_walks_to_its_end_has_no_intervention() {
        walk.finish(reference);
        assertThat(record().state()).isEqualTo(PostMortemState.CLOSED);
        assertThat(record().removal()).isNull();
        assertThat(record().stages()).allSatisfy(stage -> assertThat(stage.removed()).isFalse());
        assertThat(record().interventions()).isEmpty();
    }

    private void asAdmin() {
        engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
    }

    private PostMortemRecord record() {
        return records.find(reference, "management1").orElseThrow();
    }

    private List<PostMortemList.Item> list(boolean overdue) {
        return archive.list(new ListQuery(null, null, null, null, overdue, null, null, search.read(reference),
            Order.NEWEST, 0, 20), "management1").items();
    }

    private long late() {
        return figures.load("management1").stream().filter(load -> load.stage() == Stage.MEETING)
            .mapToInt(StageFigures.StageLoad::late).sum();
    }

    private String map() {
        return stage("post-mortem");
    }

    private String stage(String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(process)
            .singleResult().getId();
    }

    private long invited() {
        return notices("invitation");
    }

    private long cancelled() {
        return notices("cancellation");
    }

    private long notices(String kind) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE post_mortem = ? AND kind = ?").params(reference, kind)
            .query(Long.class).single();
    }
}
