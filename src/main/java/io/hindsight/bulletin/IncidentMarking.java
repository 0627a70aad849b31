package io.hindsight.bulletin;

import org.springframework.stereotype.Component;

import io.hindsight.incident.Incidents;
import io.hindsight.incident.Tlp;

/** Who may learn of the incident of a post-mortem. */
@Component
class IncidentMarking {

    private final Incidents incidents;

    IncidentMarking(Incidents incidents) {
        this.incidents = incidents;
    }

    Tlp of(String postMortem) {
        return incidents.getOfPostMortem(postMortem).tlp();
    }
}
