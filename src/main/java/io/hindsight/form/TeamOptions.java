package io.hindsight.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which teams are not what the forms have them as: they were renamed, or nobody is in them any more. */
public interface TeamOptions {

    /** The ids of the groups of all teams. */
    Collection<String> groups();

    /** Those of them that were deleted. */
    Set<String> gone();

    /** What they are called now, by the group's id; empty where nobody is in it. */
    Map<String, Optional<String>> changed();
}
