/** Notices: one mail to one person for one reason, kept in a ledger and delivered by the engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"circle", "engine", "incident", "mail", "people", "text", "worker"})
package io.hindsight.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
