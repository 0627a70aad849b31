package io.hindsight.engine;

import java.util.concurrent.ThreadLocalRandom;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a command again, in a new transaction, when another one has changed the same process at the same moment: ten
 * people may send their accounts at once. The job executor tries again by itself.
 */
class ConflictRetry extends CommandInterceptor {

    static final int MOST_TRIES = 25;
    private static final int LONGEST_PAUSE = 60;

    @Override
    public <T> T execute(Command<T> command) {
        boolean inner = Context.getCommandContext() != null || Context.getJobExecutorContext() != null
            || TransactionSynchronizationManager.isActualTransactionActive();
        for (int turn = 1;; turn++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException | PessimisticLockingFailureException | NullPointerException conflict) {
                if (inner || turn == MOST_TRIES || !isConflict(conflict)) {
                    throw conflict;
                }
                pause(conflict);
            }
        }
    }

    /**
     * The database ends one of two transactions that wait for each other, also as they are committed. Between two of
     * its statements the engine stumbles over a process that another command has ended meanwhile.
     */
    private static boolean isConflict(RuntimeException failure) {
        return !(failure instanceof NullPointerException) || failure.getStackTrace().length > 0
            && failure.getStackTrace()[0].getClassName().equals(ExecutionEntity.class.getName());
    }

    private static void pause(RuntimeException conflict) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw conflict;
        }
    }
}
