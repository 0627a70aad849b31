package io.hindsight.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Says what is confidential. The engine hides the processes of a confidential post-mortem from all but its circle: its
 * reference is their tenant, and who is in the circle is a member of that tenant.
 */
public interface Confidentiality {

    /** The references of the confidential post-mortems that this person may know. */
    List<String> openTo(String person);

    /** The logins of those who may know a confidential post-mortem. */
    List<String> insiders(String reference);

    /** Those of the references whose post-mortem is confidential. */
    Set<String> closed(Collection<String> references);

    /** Whether a process is for others too, although it belongs to a confidential post-mortem. */
    boolean isPublic(String process);
}
