package io.hindsight.design;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import io.hindsight.HindsightApplication;

class ModulesTest {

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(HindsightApplication.class).verify();
    }
}
