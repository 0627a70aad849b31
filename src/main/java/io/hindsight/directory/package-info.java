/** Who the engine knows: users, groups and passwords, watched. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "tenant"})
package io.hindsight.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
