/** Jobs that the engine executes together, in one transaction: the mail round. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine"})
package io.hindsight.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
