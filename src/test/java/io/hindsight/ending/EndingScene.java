package io.hindsight.ending;

import java.io.IOException;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.TestClock;
import io.hindsight.walk.EngineWalk;
import io.hindsight.walk.Program;

/** Post-mortems that programs report and people take as far as the test needs them. */
public abstract class EndingScene {

    @LocalServerPort
    public int port;
    @Autowired
    public ProcessEngine engine;
    @Autowired
    public RuntimeService runtime;
    @Autowired
    public TaskService tasks;
    @Autowired
    public JdbcClient jdbc;

    public Program program;
    public Reviews reviews;
    public EngineWalk walk;

    @BeforeEach
    public void aProgram() throws IOException {
        program = new Program(port);
        reviews = new Reviews(program);
        walk = new EngineWalk(engine);
    }

    @AfterEach
    public void today() {
        TestClock.reset();
    }
}
