/** What people answer in forms: choices, times, yes and no, as the modules that ask read them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "office", "text"})
package io.hindsight.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
