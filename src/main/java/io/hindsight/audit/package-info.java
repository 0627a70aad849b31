/**
 * The audit: who did what with rights, logins, confidential records and running processes, in a chain that shows each
 * change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "engine", "text"})
package io.hindsight.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
