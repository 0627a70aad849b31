package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.plan.PlanSteps;

@EngineTest
class PublishingTest {

    @Autowired
    PlanSteps steps;
    @Autowired
    Plans plans;
    @Autowired
    Publishing publishing;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void those_that_add_at_the_same_moment_get_numbers_without_gap_or_duplicate(int many) {
        VersionNumber before = publishing.latest();
        List<String> references = Stream.generate(() -> steps.drafted("add")).limit(many).toList();

        approveAllAtOnce(references);

        assertThat(references).extracting(this::published).containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, many).mapToObj(more -> minor(before, more)).toList());
        assertThat(references)
            .extracting(reference -> plans.published(reference).orElseThrow().changes().get(0).target())
            .doesNotHaveDuplicates()
            .allSatisfy(number -> assertThat(steps.section(number).text()).isEqualTo(PlanSteps.WORDS));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void of_those_that_change_the_same_section_one_is_published_and_each_other_becomes_a_merge(int many) {
        String section = steps.anyNumber();
        List<String> references =
            Stream.generate(() -> steps.drafted("strengthen " + section, "add")).limit(many).toList();

        approveAllAtOnce(references);

        assertThat(references).filteredOn(reference -> plans.published(reference).isPresent()).hasSize(1);
        assertThat(references).filteredOn(reference -> !steps.open(reference, "Merge sections").isEmpty())
            .hasSize(many - 1);
        references.forEach(reference -> mergeUntilPublished(reference, section));
        assertThat(references).allSatisfy(reference -> assertThat(plans.published(reference)).isPresent());
        assertThat(steps.section(section).text()).startsWith(PlanSteps.WORDS).endsWith("+".repeat(many - 1));
    }

    /** Those that were merged with an older version meanwhile find the next conflict. */
    private void mergeUntilPublished(String reference, String section) {
        while (plans.published(reference).isEmpty()) {
            steps.merge(reference, "merged", steps.section(section).text() + "+");
            steps.approve(reference);
        }
    }

    @Test
    void sections_that_only_one_has_changed_merge_by_themselves() {
        List<String> numbers =
            plans.sections(plans.inForce()).stream().limit(10).map(PlanVersion.Section::number).toList();
        VersionNumber before = publishing.latest();
        List<String> references = numbers.stream().map(number -> steps.drafted("strengthen " + number)).toList();

        approveAllAtOnce(references);

        assertThat(publishing.latest())
            .isEqualTo(new VersionNumber(before.major(), before.minor(), before.patch() + 10));
        assertThat(numbers).allSatisfy(number -> assertThat(steps.section(number).text()).startsWith(PlanSteps.WORDS));
    }

    @Test
    void what_was_published_cannot_be_changed_nor_added_to() {
        String refusal = "is never changed";
        assertThatThrownBy(() -> jdbc.sql("UPDATE plan_version SET major = 7").update()).hasMessageContaining(refusal);
        assertThatThrownBy(() -> jdbc.sql("UPDATE plan_section SET text = 'x'").update()).hasMessageContaining(refusal);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM plan_section").update()).hasMessageContaining(refusal);
        assertThatThrownBy(() -> jdbc.sql("""
            INSERT INTO plan_section (version, number, kind, title, phase, owner, text)
            SELECT min(id), '999.1', 'add', 'x', 'all', 'x', 'x' FROM plan_version""").update())
            .hasMessageContaining(refusal);
    }

    /** Each holds its transaction open after publishing, so that the others run into it. */
    private void approveAllAtOnce(List<String> references) {
        CyclicBarrier together = new CyclicBarrier(references.size());
        ExecutorService threads = Executors.newFixedThreadPool(references.size());
        try {
            CompletableFuture.allOf(references.stream()
                .map(reference -> CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                    await(together);
                    steps.approve(reference);
                }), threads)).toArray(CompletableFuture<?>[]::new)).join();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String published(String reference) {
        return plans.published(reference).orElseThrow().number();
    }

    private static String minor(VersionNumber version, int more) {
        return new VersionNumber(version.major(), version.minor() + more, 0).toString();
    }
}
