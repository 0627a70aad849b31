/** The response plan as a file, and over HTTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "planversion", "text"})
package io.hindsight.planfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
