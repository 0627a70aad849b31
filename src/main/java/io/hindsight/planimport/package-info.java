/** Plans that come as files, approved by somebody else. */
@ApplicationModule(allowedDependencies = {"acknowledgement", "audit", "engine", "form", "mail", "notification",
    "people", "planfile", "planversion", "text"})
package io.hindsight.planimport;

import org.springframework.modulith.ApplicationModule;
