package io.hindsight.circle;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the doors of what was confidential before there were circles, before anybody can ask for it. */
@Component
class CirclesAtStart implements SmartInitializingSingleton {

    private record Open(String reference, String openedBy) {
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Circle circle;
    private final Markings markings;

    CirclesAtStart(JdbcClient jdbc, PlatformTransactionManager transactions, Circle circle, Markings markings) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.circle = circle;
        this.markings = markings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Open> open = jdbc.sql("""
            SELECT post_mortem, opened_by FROM reviewed_incident reviewed
            WHERE tlp IN ('red', 'amber+strict')
              AND NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = reviewed.post_mortem)
            ORDER BY post_mortem""").query((row, number) -> new Open(row.getString(1), row.getString(2))).list();
        open.forEach(one -> transactions.executeWithoutResult(
            status -> circle.close(one.reference(), markings.known(one.reference()), one.openedBy())));
    }
}
