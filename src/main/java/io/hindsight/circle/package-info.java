/** The circle: who may know a confidential post-mortem (TLP:RED, TLP:AMBER+STRICT). */
@ApplicationModule(allowedDependencies = {"engine", "people", "audit", "incident"})
package io.hindsight.circle;

import org.springframework.modulith.ApplicationModule;
