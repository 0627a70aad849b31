/** Improvements of the defences, each implemented by one person and verified by another. */
@ApplicationModule(allowedDependencies = {"engine", "people", "analysis", "evaluation"})
package io.hindsight.hardening;

import org.springframework.modulith.ApplicationModule;
