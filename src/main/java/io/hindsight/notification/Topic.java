package io.hindsight.notification;

import java.util.EnumSet;
import java.util.Set;

import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

/** What a notice of a post-mortem is about. */
record Topic(String reference, String title, Severity severity, Tlp tlp) {

    private static final Set<Tlp> CONFIDENTIAL = EnumSet.of(Tlp.RED, Tlp.AMBER_STRICT);

    /** Whether mail may carry nothing but the reference and the link. */
    boolean isConfidential() {
        return CONFIDENTIAL.contains(tlp);
    }

    /** Whether mail may carry nothing but the reference and the link; of what is not known, it may not. */
    static boolean isConfidential(Topic topic) {
        return topic == null || topic.isConfidential();
    }
}
