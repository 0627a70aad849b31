/** Incidents and how they come in: as native JSON, as VERIS records, or from a person. */
@ApplicationModule(allowedDependencies = {"text"})
package io.hindsight.incident;

import org.springframework.modulith.ApplicationModule;
