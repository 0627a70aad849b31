/**
 * Finds post-mortems by what was said in them: by words in French and English in any of their forms, by parts of ids,
 * in any order and wherever it was said. The database keeps what they are found by. Whoever asks joins it with what the
 * reader may know.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package io.hindsight.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
