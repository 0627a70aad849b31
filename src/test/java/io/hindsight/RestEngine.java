package io.hindsight;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives Camunda's REST API the engine of the test's own application: it looks up the one of the JVM, which is the last
 * one that was built.
 */
class RestEngine implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    }
}
