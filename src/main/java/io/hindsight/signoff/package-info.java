/**
 * The decision at the end: what management sees of all that is open, accepted, waived and still to be judged, and
 * whether it signs the post-mortem off or sends it back to a stage. Critical lessons that nothing answers need a
 * reason.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"acknowledgement", "action", "analysis", "directory", "effect", "ending", "engine", "form",
        "lessonanswer", "meeting", "people", "planversion", "record", "secondlook", "sentback", "text", "training",
        "weakanswer"})
package io.hindsight.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
