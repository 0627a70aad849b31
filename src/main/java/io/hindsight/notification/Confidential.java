package io.hindsight.notification;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.notification.Part.Paragraph;

/** What may be said about a post-mortem that is confidential: its reference, a link, and that there is something. */
@Component
class Confidential {

    private final Links links;

    Confidential(Links links) {
        this.links = links;
    }

    Sheet write(Matter matter) {
        Voice voice = matter.voice();
        return new Sheet(matter.say("generic"), matter.say("generic"),
            List.of(new Paragraph(voice.say("mail.confidential", matter.notice().postMortem()))), voice.say("mail.open"), link(matter),
            voice.say("mail.why"));
    }

    private String link(Matter matter) {
        Notice notice = matter.notice();
        if (notice.task() != null) {
            return links.task(notice.task());
        }
        return switch (notice.kind()) {
            case INVITATION, CANCELLATION -> links.appointments();
            case PLAN_VERSION -> links.planChanges(matter.content().require("number"));
            case BULLETIN -> links.bulletin(matter.content().require("number"));
            default -> links.postMortem(notice.postMortem());
        };
    }
}
