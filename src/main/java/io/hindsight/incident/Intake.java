package io.hindsight.incident;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an incident in and starts its post-mortem, once for each source and key. */
@Service
class Intake {

    /**
     * @param reference the post-mortem's reference
     * @param isNew     false when the same incident was there already
     */
    record Receipt(String reference, boolean isNew) {
    }

    private final Incidents incidents;
    private final PostMortemStarter postMortems;
    private final ObjectProvider<SentAgain> comeAgain;

    Intake(Incidents incidents, PostMortemStarter postMortems, ObjectProvider<SentAgain> comeAgain) {
        this.comeAgain = comeAgain;
        this.incidents = incidents;
        this.postMortems = postMortems;
    }

    /**
     * @param circle   logins of those who may know it where it is confidential; empty where nobody was named
     * @param reopened whether its source says that it was opened again
     */
    @Transactional
    public Receipt take(Incident incident, List<String> circle, Original original, boolean reopened) {
        return incidents.store(incident, original)
            .map(id -> new Receipt(postMortems.start(id, circle), true))
            .orElseGet(() -> again(incident, reopened));
    }

    private Receipt again(Incident incident, boolean reopened) {
        String reference = postMortems.referenceOf(incidents.id(incident.source(), incident.key()));
        comeAgain.orderedStream().forEach(one -> one.sentAgain(reference, incident, reopened));
        return new Receipt(reference, false);
    }
}
