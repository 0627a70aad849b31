package io.hindsight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

import io.hindsight.notification.SwitchedPost;

/**
 * A test of the running application on a port of its own, which Camunda's REST API needs. All share one context, in
 * which jobs run when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({TestDatabase.class, DemoPeople.class, Stages.class, FlowNodeLog.class, SwitchedPost.class})
@TestExecutionListeners(listeners = RestEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServerTest {
}
