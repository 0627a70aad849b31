package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class PublishingTest {

    @Autowired Stages stages;
    @Autowired Plans plans;
    @Autowired Publishing publishing;
    @Autowired TransactionTemplate transaction;

    @RepeatedTest(5)
    void two_that_publish_at_the_same_moment_get_numbers_without_gap_or_duplicate() {
        VersionNumber before = publishing.latest();
        CyclicBarrier together = new CyclicBarrier(2);
        List<String> references = Stream.generate(this::aDraftToApprove).limit(2).toList();

        allAtOnce(references.stream().<Runnable>map(reference -> () -> approve(reference, together)).toList());

        assertThat(references).extracting(reference -> plans.published(reference).orElseThrow().number())
            .containsExactlyInAnyOrder(minor(before, 1), minor(before, 2));
        assertThat(plans.inForce().number()).isEqualTo(minor(before, 2));
    }

    private String aDraftToApprove() {
        String reference = stages.openPostMortem();
        stages.start("plan", reference);
        stages.complete(reference, "Draft changes", "plan-owner1", PlanTest.changes("add"));
        return reference;
    }

    /** Holds its transaction open after publishing, so that the other one runs into it. */
    private void approve(String reference, CyclicBarrier together) {
        transaction.executeWithoutResult(status -> {
            await(together);
            stages.complete(reference, "Approve changes", "management1", Map.of("approval", "approve"));
        });
    }

    private static void allAtOnce(List<Runnable> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CompletableFuture.allOf(tasks.stream().map(task -> CompletableFuture.runAsync(task, threads))
                .toArray(CompletableFuture<?>[]::new)).join();
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

    private static String minor(VersionNumber version, int more) {
        return new VersionNumber(version.major(), version.minor() + more, 0).toString();
    }
}
