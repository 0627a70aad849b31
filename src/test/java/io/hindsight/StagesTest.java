package io.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class StagesTest {

    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;

    @Test
    void what_others_have_left_ends_with_all_that_it_called() {
        String reference = stages.receive("low", false);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count())
            .isGreaterThan(1);
        stages.endAll();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }
}
