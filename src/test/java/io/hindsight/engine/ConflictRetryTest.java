package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ConflictRetryTest {

    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void leaveTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void a_command_in_conflict_is_run_again_until_it_succeeds() {
        assertThat(retry(3).<String>execute(context -> "done")).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void it_gives_up_after_some_tries() {
        assertThatThrownBy(() -> retry(1_000).execute(context -> "done"))
            .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(ConflictRetry.MOST_TRIES);
    }

    @Test
    void a_command_that_stumbles_over_a_process_that_has_ended_meanwhile_is_run_again() {
        NullPointerException stumbled = new NullPointerException();
        stumbled.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(ExecutionEntity.class.getName(), "ensureExecutionTreeInitialized", null, 1)});
        assertThat(retry(3, stumbled).<String>execute(context -> "done")).isEqualTo("done");
    }

    @Test
    void one_of_two_that_waited_for_each_other_is_run_again() {
        assertThat(retry(3, new CannotAcquireLockException("deadlock detected", null)).<String>execute(
            context -> "done")).isEqualTo("done");
    }

    @Test
    void a_fault_of_another_kind_is_not_run_again() {
        assertThatThrownBy(() -> retry(2, new NullPointerException("ours")).execute(context -> "done"))
            .hasMessage("ours");
        assertThat(tries).hasValue(1);
    }

    @Test
    void inside_a_transaction_that_has_begun_before_nothing_is_run_again() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> retry(2).execute(context -> "done")).isInstanceOf(OptimisticLockingException.class);
    }

    private ConflictRetry retry(int succeedsAt) {
        return retry(succeedsAt, new OptimisticLockingException("conflict"));
    }

    private ConflictRetry retry(int succeedsAt, RuntimeException failure) {
        ConflictRetry retry = new ConflictRetry();
        retry.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (tries.incrementAndGet() < succeedsAt) {
                    throw failure;
                }
                return command.execute(null);
            }
        });
        return retry;
    }
}
