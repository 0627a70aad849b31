/** The evaluation: how well the response went, phase by phase. */
@ApplicationModule(allowedDependencies = {"engine", "form", "incident", "meeting", "office", "people", "text"})
package io.hindsight.evaluation;

import org.springframework.modulith.ApplicationModule;
