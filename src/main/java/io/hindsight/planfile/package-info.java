/** The response plan as a file, and over HTTP. */
@ApplicationModule(allowedDependencies = {"directory", "planversion", "text"})
package io.hindsight.planfile;

import org.springframework.modulith.ApplicationModule;
