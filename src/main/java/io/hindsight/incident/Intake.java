package io.hindsight.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transactions;

    Intake(Incidents incidents, PostMortemStarter postMortems, PlatformTransactionManager transactions) {
        this.incidents = incidents;
        this.postMortems = postMortems;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param circle logins of those who may know it where it is confidential; empty where nobody was named */
    Receipt take(Incident incident, List<String> circle, Original original) {
        Optional<Receipt> fresh = requireNonNull(transactions.execute(status -> incidents.store(incident, original)
            .map(id -> new Receipt(postMortems.start(id, circle), true))));
        return fresh.orElseGet(() -> new Receipt(
            postMortems.again(incidents.id(incident.source(), incident.key()), incident, original), false));
    }
}
