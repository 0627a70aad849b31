/** Who gets in: logins, sessions, and what slows down who guesses. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "directory", "engine", "tenant", "text"})
package io.hindsight.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
