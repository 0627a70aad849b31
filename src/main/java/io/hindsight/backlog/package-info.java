/**
 * The actions of all post-mortems as one list: how far each has come, how old it is, and why one will not be done. What
 * is open stands first, the oldest of it at the top, and no move of a due date makes an action younger.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"circle", "directory", "effect", "engine", "incident", "office", "people", "search",
        "strength",
        "text", "work"})
package io.hindsight.backlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
