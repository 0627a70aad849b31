package io.hindsight.notification;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import io.hindsight.mail.MailSettings;

/** The addresses of pages, as mails give them. */
@Component
public class Links {

    private final MailSettings settings;

    public Links(MailSettings settings) {
        this.settings = settings;
    }

    /** Leads to the task in Tasklist, or to the record when it is done. */
    public String task(@Nullable String id) {
        return to("/tasks/", id, "");
    }

    public String postMortem(@Nullable String reference) {
        return to("/post-mortems/", reference, "");
    }

    /** What lies ahead of the reader: when and where, and no more. */
    public String appointments() {
        return settings.page("/appointments");
    }

    public String plan() {
        return settings.page("/plan");
    }

    /** What a version of the plan has changed. */
    public String planChanges(String version) {
        return to("/plan/versions/", version, "/diff");
    }

    /** The task in which the reader's team acknowledges it, or else what it has changed. */
    public String acknowledgement(String version) {
        return to("/plan/versions/", version, "/acknowledge");
    }

    public String bulletin(String number) {
        return to("/bulletins/", number, "");
    }

    /** The board, with what has been late for the longest time first. */
    public String lateOnes() {
        return settings.page("/board?late=true");
    }

    /** Where a reader chooses language, zone and how often mail comes. */
    public String profile() {
        return settings.page("/profile");
    }

    /** Where somebody confirms that a new mail address is theirs. */
    public String address(String secret) {
        return to("/profile/address/", secret, "");
    }

    public String tasklist() {
        return settings.page("/camunda/app/tasklist/");
    }

    private String to(String before, @Nullable String segment, String after) {
        return settings.page(before + UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8) + after);
    }
}
