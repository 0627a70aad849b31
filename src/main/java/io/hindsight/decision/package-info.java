/** An organisation’s own decision tables: checked at start, and deployed in place of those that come along. */
@NullMarked
@ApplicationModule(allowedDependencies = {"incident", "people", "text", "track"})
package io.hindsight.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
