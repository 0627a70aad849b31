/** The glue to Camunda: typed variables, forms checked on the server, the calendar and the login. */
@ApplicationModule(allowedDependencies = {})
package io.hindsight.engine;

import org.springframework.modulith.ApplicationModule;
