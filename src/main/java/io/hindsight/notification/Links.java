package io.hindsight.notification;

import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The addresses of pages, as mails give them. */
@Component
class Links {

    private final String base;

    Links(MailSettings settings) {
        base = settings.address().toString().replaceAll("/+$", "");
    }

    /** Leads to the task in Tasklist, or to the record when it is done. */
    String task(String id) {
        return to("/tasks/", id, "");
    }

    String postMortem(String reference) {
        return to("/post-mortems/", reference, "");
    }

    /** What lies ahead of the reader: when and where, and no more. */
    String appointments() {
        return base + "/appointments";
    }

    String plan() {
        return base + "/plan";
    }

    /** What a version of the plan has changed. */
    String planChanges(String version) {
        return to("/plan/versions/", version, "/diff");
    }

    /** The task in which the reader's team acknowledges it, or else what it has changed. */
    String acknowledgement(String version) {
        return to("/plan/versions/", version, "/acknowledge");
    }

    String bulletin(String number) {
        return to("/bulletins/", number, "");
    }

    String postMortems() {
        return base + "/post-mortems";
    }

    /** Where a reader chooses language, zone and how often mail comes. */
    String profile() {
        return base + "/profile";
    }

    /** Where somebody confirms that a new mail address is theirs. */
    String address(String secret) {
        return to("/profile/address/", secret, "");
    }

    String tasklist() {
        return base + "/camunda/app/tasklist/";
    }

    private String to(String before, String segment, String after) {
        return base + before + UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8) + after;
    }
}
