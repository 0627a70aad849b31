/** When and where somebody is expected, with calendar files. */
@ApplicationModule(allowedDependencies = {"engine", "mail", "notification", "people", "text"})
package io.hindsight.appointment;

import org.springframework.modulith.ApplicationModule;
