/** The circle: who may know a confidential post-mortem (TLP:RED, TLP:AMBER+STRICT). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"answer", "audit", "directory", "engine", "form", "incident", "people", "tenant", "text"})
package io.hindsight.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
