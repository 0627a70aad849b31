package io.hindsight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.board.BoardRow.Holder;
import io.hindsight.board.BoardRow.StageMark;
import io.hindsight.incident.Severity;
import io.hindsight.record.PostMortems;
import io.hindsight.record.Stage;
import io.hindsight.work.WorkItem;

@EngineTest
class BoardTest {

    private static final String READER = "management1";

    @Autowired
    WorkBoard board;
    @Autowired
    Stages stages;
    @Autowired
    PostMortems postMortems;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @BeforeEach
    void nothingElseIsOpen() {
        stages.endAll();
        jdbc.sql("UPDATE stage SET closed_at = now() WHERE closed_at IS NULL").update();
        jdbc.sql("UPDATE acknowledgement SET outcome = 'acknowledged', recorded_by = 'test', recorded_at = now() "
            + "WHERE outcome IS NULL").update();
    }

    @Test
    void what_has_been_late_for_the_longest_time_comes_first() {
        String soon = due("Trace causes", "analysis", 2);
        String late = due("Trace causes", "analysis", -9);
        String later = due("Propose actions", "hardening", 12);
        String stageLate = stages.openPostMortem();
        postMortems.open(stageLate, "meeting", 1, clock.instant().minus(5, ChronoUnit.DAYS));

        assertThat(references(BoardQuery.ALL)).containsExactly(late, stageLate, soon, later);
        assertThat(references(new BoardQuery(false, true, null, null, "", 0))).containsExactly(late, stageLate);
        assertThat(page(BoardQuery.ALL)).returns(4, BoardPage::open).returns(2, BoardPage::late)
            .returns(false, BoardPage::more);
    }

    @Test
    void a_post_mortem_is_one_row_however_much_of_it_is_late() {
        String late = due("Trace causes", "analysis", -9);
        stages.start("evaluation", late);
        postMortems.open(late, "analysis", 1, clock.instant().minus(3, ChronoUnit.DAYS));
        postMortems.open(late, "evaluation", 1, clock.instant().plus(30, ChronoUnit.DAYS));
        postMortems.open(late, "meeting", 1, clock.instant());
        postMortems.close(late, "meeting");

        assertThat(page(BoardQuery.ALL).rows()).singleElement().satisfies(row -> {
            assertThat(row.stages()).containsExactly(StageMark.DONE, StageMark.LATE, StageMark.RUNNING,
                StageMark.NOT_BEGUN, StageMark.NOT_BEGUN, StageMark.NOT_BEGUN);
            assertThat(row.getNext()).returns("Trace causes", WorkItem::name);
            assertThat(row.getHolders()).contains(new Holder(null, "security"));
            assertThat(row.getLate()).isEqualTo(5);
        });
    }

    @Test
    void it_is_found_by_severity_stage_words_and_whose_it_is() {
        String mail = due("Trace causes", "analysis", 2);
        String laptop = due("Propose actions", "hardening", 3);
        jdbc.sql("""
            UPDATE incident SET title = 'Lost laptop', severity = 'low'
            FROM post_mortem WHERE incident.id = incident AND reference = ?""").param(laptop).update();
        postMortems.open(laptop, "hardening", 1, clock.instant().plus(9, ChronoUnit.DAYS));
        tasks.setAssignee(task(mail, "Trace causes").getId(), READER);

        assertThat(references(query(Severity.LOW, null, ""))).containsExactly(laptop);
        assertThat(references(query(null, Stage.HARDENING, ""))).containsExactly(laptop);
        assertThat(references(query(null, null, "lap lost"))).containsExactly(laptop);
        assertThat(references(query(null, null, mail.toLowerCase()))).containsExactly(mail);
        assertThat(references(query(null, null, "%_"))).isEmpty();
        assertThat(references(query(null, null, "invoices & | ! ' :*"))).containsExactly(mail);
        assertThat(references(new BoardQuery(true, false, null, null, "", 0))).containsExactly(mail);
    }

    @Test
    @Transactional
    void what_the_engine_does_not_wait_for_any_more_is_not_counted() {
        jdbc.sql("""
            INSERT INTO action (post_mortem, number, title, kind, what, due_on, priority, criterion, proposed_by,
                proposed_at, judge_after)
            VALUES (?, 1, 'Title', 'other', 'What', '2020-03-02', 'low', 'Effect', 'test', now(), 90)""")
            .param(stages.openPostMortem()).update();
        jdbc.sql("""
            INSERT INTO effectiveness_check (action, round, due_at, planned_at)
            SELECT max(id), 1, now() + interval '90 days', now() FROM action""").update();

        assertThat(page(BoardQuery.ALL)).returns(0, BoardPage::open).returns(List.of(), BoardPage::rows);
    }

    @Test
    void whoever_may_not_know_it_finds_no_trace_of_it() {
        String closed = due("Trace causes", "analysis", -9);
        stages.close(closed, "security1");

        assertThat(page(BoardQuery.ALL)).returns(0, BoardPage::open).returns(0, BoardPage::late)
            .returns(List.of(), BoardPage::rows);
        assertThat(board.page(BoardQuery.ALL, "security1")).returns(1, BoardPage::late);
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i <= BoardQuery.SIZE; i++) {
            postMortems.open(stages.openPostMortem(), "meeting", 1, clock.instant().plus(i, ChronoUnit.HOURS));
        }
        BoardPage first = page(BoardQuery.ALL);
        BoardPage second = page(new BoardQuery(false, false, null, null, "", 1));

        assertThat(first.rows()).hasSize(BoardQuery.SIZE).doesNotContainAnyElementsOf(second.rows());
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).hasSize(1);
        assertThat(second.more()).isFalse();
    }

    private static BoardQuery query(Severity severity, Stage stage, String text) {
        return new BoardQuery(false, false, severity, stage, text, 0);
    }

    private List<String> references(BoardQuery query) {
        return page(query).rows().stream().map(BoardRow::reference).toList();
    }

    private BoardPage page(BoardQuery query) {
        return board.page(query, READER);
    }

    private String due(String task, String stage, int days) {
        String reference = stages.openPostMortem();
        stages.start(stage, reference);
        Task open = task(reference, task);
        open.setDueDate(Date.from(clock.instant().plus(days, ChronoUnit.DAYS)));
        tasks.saveTask(open);
        return reference;
    }

    private Task task(String reference, String name) {
        return stages.task(reference, name);
    }
}
