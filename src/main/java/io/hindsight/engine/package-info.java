/** The glue to Camunda: typed variables, rights, problems. */
@ApplicationModule(allowedDependencies = {"text", "web"})
package io.hindsight.engine;

import org.springframework.modulith.ApplicationModule;
