package io.hindsight.assignment;

import java.util.Optional;

/** Knows who stands in for whom. */
public interface StandIns {

    /** The login of who stands in for somebody today; nobody where they are not away. */
    Optional<String> today(String person);
}
