package io.hindsight.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes to the log which row is the last, so that a cut tail shows: who cuts it would have to change the log too. */
@Component
class AuditHead {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHead.class);

    private final AuditLog log;

    AuditHead(AuditLog log) {
        this.log = log;
    }

    void log() {
        log.head().ifPresent(head -> LOG.info("The audit ends with row {}:{}", head.number(), head.hash()));
    }
}
