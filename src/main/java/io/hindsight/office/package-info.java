/** Working days and opening hours: the engine’s clock and calendars, and days and times of day as people write them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.hindsight.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
