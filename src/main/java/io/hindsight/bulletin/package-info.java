/** Awareness bulletins: what all employees are told of an incident, in words that give nothing of it away. */
@ApplicationModule(allowedDependencies = {"engine", "people", "incident", "analysis"})
package io.hindsight.bulletin;

import org.springframework.modulith.ApplicationModule;
