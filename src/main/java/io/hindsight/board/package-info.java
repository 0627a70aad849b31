/** The board: every post-mortem with something open as a row, what needs a manager first. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"circle", "directory", "engine", "incident", "record", "search", "text", "track", "work"})
package io.hindsight.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
