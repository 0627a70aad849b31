/** The evaluation: how well the response went, phase by phase. */
@ApplicationModule(allowedDependencies = {"engine", "people", "incident", "meeting"})
package io.hindsight.evaluation;

import org.springframework.modulith.ApplicationModule;
