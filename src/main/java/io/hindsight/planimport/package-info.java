/** Plans that come as files, approved by somebody else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acknowledgement", "answer", "assignment", "audit", "engine", "mail",
    "notification", "people", "planfile", "planversion", "text"})
package io.hindsight.planimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
