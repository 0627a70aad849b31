/** Who gets in: logins, sessions, and what slows down who guesses. */
@ApplicationModule(allowedDependencies = {"audit", "directory", "engine", "tenant", "text"})
package io.hindsight.login;

import org.springframework.modulith.ApplicationModule;
