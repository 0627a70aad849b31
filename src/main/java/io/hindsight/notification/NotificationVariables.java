package io.hindsight.notification;

import io.hindsight.engine.Variable;

/** The variables of the notice process, as its model spells them. */
final class NotificationVariables {

    /** Id in the ledger. */
    static final Variable<String> NOTICE = Variable.text("notice");

    private NotificationVariables() {
    }
}
