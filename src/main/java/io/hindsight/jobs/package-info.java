/** Jobs that the engine executes together, in one transaction: the mail round. */
@ApplicationModule(allowedDependencies = {"engine"})
package io.hindsight.jobs;

import org.springframework.modulith.ApplicationModule;
