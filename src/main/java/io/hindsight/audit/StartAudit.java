package io.hindsight.audit;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps each start with its settings, and writes the head of the audit to the log when the application starts and
 * stops.
 */
@Component
class StartAudit {

    private static final Logger LOG = LoggerFactory.getLogger(StartAudit.class);

    private final Audit audit;
    private final AuditHead head;
    private final Environment environment;

    StartAudit(Audit audit, AuditHead head, Environment environment) {
        this.audit = audit;
        this.head = head;
        this.environment = environment;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        String version = event.getSpringApplication().getMainApplicationClass() == null ? null
            : event.getSpringApplication().getMainApplicationClass().getPackage().getImplementationVersion();
        Map<String, String> settings = StartSettings.of(environment);
        settings.put("java", System.getProperty("java.version"));
        audit.note(AuditKind.STARTED, version == null ? "unpacked" : version, settings);
        head.log();
    }

    /** A database that is gone already must not keep the application from stopping. */
    @EventListener
    void stops(ContextClosedEvent event) {
        try {
            audit.keepRepeatedRefusals();
            head.log();
        } catch (RuntimeException gone) {
            LOG.warn("The last rows of the audit could not be kept or read: {}", gone.getMessage());
        }
    }
}
