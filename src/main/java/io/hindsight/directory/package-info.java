/** Who the engine knows: users, groups and passwords, watched. */
@ApplicationModule(allowedDependencies = {"engine", "tenant"})
package io.hindsight.directory;

import org.springframework.modulith.ApplicationModule;
