/** What is in a circle, hidden in the engine: the reference of a confidential post-mortem is its tenant. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine"})
package io.hindsight.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
