/** Working days and opening hours: the engine’s clock and calendars. */
@ApplicationModule(allowedDependencies = {})
package io.hindsight.office;

import org.springframework.modulith.ApplicationModule;
