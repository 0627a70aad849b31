/** The response plan as it is: its sections, how they are drafted, and the versions that were published of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"analysis", "answer", "circle", "engine", "people", "text"})
package io.hindsight.planversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
