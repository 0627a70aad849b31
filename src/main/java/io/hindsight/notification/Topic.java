package io.hindsight.notification;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

/** What a notice of a post-mortem is about. */
public record Topic(String reference, String title, Severity severity, Tlp tlp) {

    /** Whether mail may carry nothing but the reference and the link. */
    public boolean isConfidential() {
        return tlp.isConfidential();
    }

    /** Whether mail may carry nothing but the reference and the link; of what is not known, it may not. */
    public static boolean isConfidential(@Nullable Topic topic) {
        return topic == null || topic.isConfidential();
    }
}
