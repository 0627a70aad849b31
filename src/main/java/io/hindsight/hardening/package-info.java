/** Improvements of the defences, each decided on, implemented and verified by different people, and judged by its effect. */
@ApplicationModule(allowedDependencies = {"engine", "people", "circle", "incident", "analysis", "evaluation", "threats"})
package io.hindsight.hardening;

import org.springframework.modulith.ApplicationModule;
