/** The engine’s own tables, made by Flyway from Camunda’s scripts, and checked before the engine uses them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.hindsight.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
