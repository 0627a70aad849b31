/** The glue to Camunda: typed variables, rights, problems. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "web"})
package io.hindsight.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
