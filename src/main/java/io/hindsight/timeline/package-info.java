/** Timelines that people type into a form, or paste as rows of a spreadsheet, a table or a log. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "engine", "incident", "office", "text"})
package io.hindsight.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
