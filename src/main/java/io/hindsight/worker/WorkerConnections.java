package io.hindsight.worker;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Keeps the statements of workers prepared on their connections. Those of people are planned anew each time, since
 * Tasklist's long ones need it.
 */
class WorkerConnections implements BeanPostProcessor {

    private static final int AT_ONCE = 1;
    private static final int NEVER = 0;

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
                .setPrepareThreshold(Thread.currentThread() instanceof WorkerThread ? AT_ONCE : NEVER);
            return connection;
        }
    }
}
