package io.hindsight.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<SentAgain> comeAgain;
    private final TransactionTemplate transactions;

    Intake(Incidents incidents, PostMortemStarter postMortems, ObjectProvider<SentAgain> comeAgain,
            PlatformTransactionManager transactions) {
        this.comeAgain = comeAgain;
        this.incidents = incidents;
        this.postMortems = postMortems;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * @param circle   logins of those who may know it where it is confidential; empty where nobody was named
     * @param reopened whether its source says that it was opened again
     */
    Receipt take(Incident incident, List<String> circle, Original original, boolean reopened) {
        Optional<Receipt> fresh = requireNonNull(transactions.execute(status -> incidents.store(incident, original)
            .map(id -> new Receipt(postMortems.start(id, circle), true))));
        return fresh.orElseGet(() -> again(incident, original, reopened));
    }

    private Receipt again(Incident incident, Original original, boolean reopened) {
        String reference = postMortems.again(incidents.id(incident.source(), incident.key()), incident, original);
        transactions.executeWithoutResult(
            status -> comeAgain.orderedStream().forEach(one -> one.sentAgain(reference, incident, reopened)));
        return new Receipt(reference, false);
    }
}
