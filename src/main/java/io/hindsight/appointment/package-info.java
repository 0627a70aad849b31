/** When and where somebody is expected, with calendar files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "mail", "notification", "people", "text"})
package io.hindsight.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
