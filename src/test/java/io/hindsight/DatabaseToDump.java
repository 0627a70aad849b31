package io.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.ReflectionTestUtils;

import io.hindsight.circle.CircleScene;
import io.hindsight.walk.EngineWalk;
import io.hindsight.walk.Program;

/**
 * Fills an empty database as one in use is: a post-mortem that is over with a timer that outlives it, two half way, a
 * confidential one, and notices that wait. Not run with the others; src/test/resources/databases/README.md says how.
 */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import(DemoPeople.class)
class DatabaseToDump {

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    ApplicationContext application;

    @Test
    void fill() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        assertThat(walk.once()).isPositive();
        sweep();
        walk.finish(walk.report(), "Schedule meeting", "Write account", "Hold meeting");
        walk.finish(walk.report(), "Schedule meeting", "Hold meeting", "Settle missing roles", "Hold meeting",
            "Trace causes", "Evaluate response");
        String confidential = new CircleScene(new Program(port)).red();
        walk.finish(confidential, "Schedule meeting");
        sweep();
        assertThat(engine.getManagementService().createJobQuery().timers().count()).isPositive();
    }

    /** What is told of tasks waits for a job, and no job is run here. */
    private void sweep() {
        ReflectionTestUtils.invokeMethod(application.getBean("taskSweep"), "sweep");
    }
}
