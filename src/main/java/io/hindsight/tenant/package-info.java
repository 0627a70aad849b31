/** What is in a circle, hidden in the engine: the reference of a confidential post-mortem is its tenant. */
@ApplicationModule(allowedDependencies = {"engine"})
package io.hindsight.tenant;

import org.springframework.modulith.ApplicationModule;
