/** The record on paper. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "analysis", "diagram", "mail", "notification", "people", "record", "report", "text"})
package io.hindsight.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
