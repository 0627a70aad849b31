package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    void inside_a_transaction_that_has_begun_before_nothing_is_run_again() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> retry(2).execute(context -> "done")).isInstanceOf(OptimisticLockingException.class);
    }

    private ConflictRetry retry(int succeedsAt) {
        ConflictRetry retry = new ConflictRetry();
        retry.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (tries.incrementAndGet() < succeedsAt) {
                    throw new OptimisticLockingException("conflict");
                }
                return command.execute(null);
            }
        });
        return retry;
    }
}
