package io.hindsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.jobs.JointWork.JointRound;
import io.hindsight.notification.Notice;
import io.hindsight.notification.Notices;
import io.hindsight.notification.SampleNotices;

@EngineTest
class JointJobsTest {

    private static final String JOINING = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                     id="joining-model" targetNamespace="test">
          <process id="joining" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="start"/>
            <sequenceFlow id="to" sourceRef="start" targetRef="join"/>
            <serviceTask id="join" camunda:asyncBefore="true" camunda:expression="${1}">
              <extensionElements><camunda:properties>%s</camunda:properties></extensionElements>
            </serviceTask>
          </process>
        </definitions>
        """;

    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;

    @Autowired
    Stages stages;
    @Autowired
    Notices notices;
    @Autowired
    ProcessEngine engine;
    @Autowired
    ProcessEngineConfigurationImpl configuration;
    @Autowired
    ManagementService management;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DataSource connections;

    List<String> jobs;
    JobExecutor usual;
    final List<String> ended = new ArrayList<>();
    final JointJobExecutor executor = new JointJobExecutor(() -> null) {
        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void jobWasAdded() {
            // Nothing waits for it.
        }
    };

    @BeforeEach
    void threeNoticesWait() {
        stages.endAll();
        usual = configuration.getJobExecutor();
        configuration.setJobExecutor(executor);
        executor.ensureInitialization();
        notices.send(Stream.generate(JointJobsTest::notice).limit(3).toList());
        jobs = waiting();
        assertThat(jobs).hasSize(3);
    }

    @AfterEach
    void tidy() {
        configuration.setJobExecutor(usual);
        jdbc.sql("UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL").update();
        stages.endAll();
    }

    @Test
    void jobs_whose_work_is_done_end() {
        run(jobs, List.of());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_postponed_job_is_given_back_as_it_was() {
        String job = jobs.get(0);
        Map<String, Object> before = row(job);
        acquire();
        assertThat(row(job)).isNotEqualTo(before);
        run(jobs.subList(1, 3), List.of(job));
        assertThat(waiting()).containsExactly(job);
        assertThat(row(job)).isEqualTo(before);
    }

    @Test
    void a_job_that_cannot_end_hinders_no_other() {
        jdbc.sql(
            "UPDATE notice SET process = NULL WHERE process = (SELECT process_instance_id_ FROM act_ru_job WHERE id_ = ?)")
            .param(jobs.get(1)).update();
        run(jobs, List.of());
        assertThat(waiting()).containsExactly(jobs.get(1));
        assertThat(management.createJobQuery().jobId(jobs.get(1)).singleResult().getExceptionMessage()).isNotBlank();
    }

    @Test
    void what_is_neither_done_nor_postponed_is_executed_alone() {
        run(List.of(), List.of());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void when_the_joint_work_fails_each_job_is_executed_alone() {
        new JointJobs(new ArrayList<>(jobs), (ProcessEngineImpl) engine, (all, goOn) -> {
            throw new IllegalStateException("no database");
        }).run();
        assertThat(waiting()).isEmpty();
        assertThat(Context.getJobExecutorContext()).isNull();
    }

    @Test
    void what_the_thread_has_kept_is_forgotten_in_the_end() {
        run(jobs, List.of());
        assertThat(ended).containsExactly("end");
        assertThat(Context.getJobExecutorContext()).isNull();
    }

    @Test
    void jobs_that_exclude_no_others_are_acquired_for_one_thread_without_those_that_do() {
        String exclusive = exclusiveJob();
        assertThat(acquire()).anySatisfy(batch -> assertThat(batch).containsExactlyInAnyOrderElementsOf(jobs))
            .anySatisfy(batch -> assertThat(batch).contains(exclusive).doesNotContainAnyElementsOf(jobs));
    }

    @Test
    void the_engine_remembers_nothing_of_a_process_whose_model_says_so() {
        run(jobs, List.of());
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("notice").count()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery().activityId("Task_SendNotice").count()).isZero();
        String meeting = stages.start("meeting", stages.openPostMortem()).getId();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(meeting).count()).isOne();
    }

    @Test
    void a_job_joins_the_others_where_its_task_says_so_and_only_there() {
        assertThat(exclusive("<camunda:property name='joins' value='mail-round'/>")).isFalse();
        assertThat(exclusive("<camunda:property name='joins' value='nothing'/>")).isTrue();
        assertThat(exclusive("")).isTrue();
    }

    /** Whether the job of a model whose task has these properties excludes others of its process. */
    private boolean exclusive(String properties) {
        String deployment =
            repository.createDeployment().addString("joining.bpmn", JOINING.formatted(properties)).deploy()
                .getId();
        try {
            String process = runtime.startProcessInstanceByKey("joining").getId();
            return jdbc.sql("SELECT exclusive_ FROM act_ru_job WHERE process_instance_id_ = ?").param(process)
                .query(Boolean.class).single();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void the_statements_of_jobs_stay_prepared_and_those_of_people_do_not() throws SQLException {
        assertThat(prepareThreshold()).isZero();
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            assertThat(prepareThreshold()).isOne();
        } finally {
            Context.removeJobExecutorContext();
        }
        assertThat(prepareThreshold()).isZero();
    }

    private int prepareThreshold() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return connection.unwrap(PGConnection.class).getPrepareThreshold();
        }
    }

    private void run(List<String> done, List<String> postponed) {
        new JointJobs(new ArrayList<>(jobs), (ProcessEngineImpl) engine,
            (all, goOn) -> new JointRound(done, postponed, () -> ended.add("end"))).run();
    }

    private List<List<String>> acquire() {
        return configuration.getCommandExecutorTxRequired().execute(executor.getAcquireJobsCmd(1_000))
            .getJobIdBatches();
    }

    private String exclusiveJob() {
        Job job = management.createJobQuery().processDefinitionKey("notice").jobId(jobs.get(2)).singleResult();
        jdbc.sql("UPDATE act_ru_job SET exclusive_ = true WHERE id_ = ?").param(job.getId()).update();
        jobs = jobs.subList(0, 2);
        return job.getId();
    }

    private Map<String, Object> row(String job) {
        return jdbc.sql("SELECT lock_owner_, lock_exp_time_, retries_ FROM act_ru_job WHERE id_ = ?").param(job).query()
            .singleRow();
    }

    private List<String> waiting() {
        return management.createJobQuery().processDefinitionKey("notice").list().stream().map(Job::getId).toList();
    }

    private static Notice notice() {
        return SampleNotices.bulletin("security1", UUID.randomUUID().toString());
    }
}
