package io.hindsight.notification;

import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

/** What a notice of a post-mortem is about. */
record Topic(String reference, String title, Severity severity, Tlp tlp) {

    /** Whether mail may carry nothing but the reference and the link. */
    boolean isConfidential() {
        return tlp.isConfidential();
    }

    /** Whether mail may carry nothing but the reference and the link; of what is not known, it may not. */
    static boolean isConfidential(Topic topic) {
        return topic == null || topic.isConfidential();
    }
}
