package io.hindsight.audit;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what was done, by whom and from which address. */
@Component
public class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    /**
     * Keeps that something was done, by whoever the engine acts for. In a transaction it is kept with it or not at all.
     *
     * @param about   what it was done to: a login, a group, a post-mortem's reference, a task, a job
     * @param details more to know, by name; never a password, nor what people wrote
     */
    public void note(AuditKind kind, String about, Map<String, String> details) {
        LOG.info("{} {} {}", kind.code(), about, details);
    }
}
