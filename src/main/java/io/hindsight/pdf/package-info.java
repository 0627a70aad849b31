/** The record on paper. */
@ApplicationModule(allowedDependencies = {
    "analysis", "diagram", "mail", "notification", "people", "record", "report"})
package io.hindsight.pdf;

import org.springframework.modulith.ApplicationModule;
