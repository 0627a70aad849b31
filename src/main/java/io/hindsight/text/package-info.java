/** Words in both languages, Markdown, prose. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.hindsight.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
