package io.hindsight.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;

@EngineTest
class WorkerConnectionsTest {

    @Autowired
    DataSource connections;

    @Test
    void the_statements_of_workers_stay_prepared_and_those_of_people_do_not() throws Exception {
        assertThat(prepareThreshold()).isZero();
        FutureTask<Integer> work = new FutureTask<>(this::prepareThreshold);
        new WorkerThread(work, "worker").start();
        assertThat(work.get(30, TimeUnit.SECONDS)).isOne();
        assertThat(prepareThreshold()).isZero();
    }

    private int prepareThreshold() throws Exception {
        try (Connection connection = connections.getConnection()) {
            return connection.unwrap(PGConnection.class).getPrepareThreshold();
        }
    }
}
