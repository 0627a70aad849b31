/** Who takes part: roles with their rights, the login, and the people that forms offer. */
@ApplicationModule(allowedDependencies = "engine")
package io.hindsight.people;

import org.springframework.modulith.ApplicationModule;
