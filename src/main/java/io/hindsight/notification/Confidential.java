package io.hindsight.notification;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.notification.Part.Paragraph;

/** What may be said about a post-mortem that is confidential: its reference, a link, and that there is something. */
@Component
class Confidential {

    private final AppointmentNotices told;
    private final Links links;

    Confidential(AppointmentNotices told, Links links) {
        this.told = told;
        this.links = links;
    }

    Sheet write(Matter matter) {
        Voice voice = matter.voice();
        String what = matter.say(told.moves(matter.notice()) ? "generic.moved" : "generic");
        return new Sheet(what, what,
            List.of(new Paragraph(matter.notice().postMortem() == null ? voice.say("mail.unnamed")
                : voice.say("mail.confidential", matter.notice().postMortem()))), voice.say("mail.open"), link(matter),
            voice.say("mail.why"));
    }

    private String link(Matter matter) {
        Notice notice = matter.notice();
        if (notice.task() != null) {
            return links.task(notice.task());
        }
        return switch (notice.kind()) {
            case INVITATION, CANCELLATION -> links.appointments();
            case PLAN_VERSION -> links.acknowledgement(matter.content().require("number"));
            default -> links.postMortem(notice.postMortem());
        };
    }
}
