/** Notices: one mail to one person for one reason, kept in a ledger and delivered by the engine. */
@ApplicationModule(allowedDependencies = {"engine", "people", "incident", "circle"})
package io.hindsight.notification;

import org.springframework.modulith.ApplicationModule;
