/** What holds for the application as a whole: its start, its database, its problems and the description of its API. */
@NullMarked
package io.hindsight;

import org.jspecify.annotations.NullMarked;
