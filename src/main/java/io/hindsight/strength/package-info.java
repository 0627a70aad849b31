/**
 * How strong answers to a root cause are, as health care grades them: what removes or blocks it by design is strong,
 * what finds or hinders it intermediate, and what asks people to think of it weak. Texts and training are weak.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "text"})
package io.hindsight.strength;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
