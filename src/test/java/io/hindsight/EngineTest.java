package io.hindsight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import io.hindsight.notification.Postman;
import io.hindsight.notification.SwitchedPost;
import io.hindsight.plan.PlanSteps;

/**
 * A test with the whole application, its engine and a PostgreSQL, without a port. All such tests share one context, in
 * which jobs run when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(classes = HindsightApplication.class, properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({TestDatabase.class, DemoPeople.class, Stages.class, FlowNodeLog.class, SwitchedPost.class, Postman.class,
    PlanSteps.class})
public @interface EngineTest {
}
