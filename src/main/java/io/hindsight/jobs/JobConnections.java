package io.hindsight.jobs;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.camunda.bpm.engine.impl.context.Context;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Keeps the statements of jobs prepared on their connections: jobs say the same short ones over and over. Those of
 * people are planned anew each time, since Tasklist's long ones need it.
 */
class JobConnections implements BeanPostProcessor {

    private static final int AT_ONCE = 1;
    private static final int NEVER = 0;

    private static final ThreadLocal<Boolean> ACQUIRING = ThreadLocal.withInitial(() -> false);

    /** To be called by the thread that does nothing but acquire jobs, which the engine does not mark as one of them. */
    static void ofThread() {
        ACQUIRING.set(true);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Prepared(source) : bean;
    }

    private static final class Prepared extends DelegatingDataSource {

        Prepared(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.unwrap(PGConnection.class)
                .setPrepareThreshold(Context.getJobExecutorContext() != null || ACQUIRING.get() ? AT_ONCE : NEVER);
            return connection;
        }
    }
}
