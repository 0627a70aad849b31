/** Notices: one mail to one person for one reason, kept in a ledger and delivered by the engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "engine", "incident", "jobs", "mail", "people", "text"})
package io.hindsight.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
