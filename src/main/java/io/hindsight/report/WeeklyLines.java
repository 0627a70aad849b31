package io.hindsight.report;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContent;
import io.hindsight.people.People;
import io.hindsight.reminder.TaskWords;
import io.hindsight.text.SafeText;

/** The lines of the weekly report: actions, waivers and accepted risks. */
@Component
class WeeklyLines {

    private final People people;
    private final Links links;

    WeeklyLines(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    ListedEntry action(NoticeContent action, ReaderWords voice) {
        return entry(action, title(action, voice), TaskWords.joined(Stream.of(
            action.day("due", voice).map(due -> voice.say("mail.weekly.due", voice.day(due))),
            name(action, "owner").map(owner -> voice.say("mail.weekly.owner", owner)))));
    }

    ListedEntry waiver(NoticeContent waiver, ReaderWords voice) {
        String role = voice.name("role." + waiver.require("role"), SafeText.line(waiver.require("role")));
        return entry(waiver, role,
            TaskWords.joined(Stream.of(waiver.day("at", voice)
                .map(at -> voice.say("mail.weekly.waived",
                    waiver.text("by").map(by -> people.names().of(by, waiver.instant("at").orElse(null)))
                        .map(SafeText::line)
                        .orElse("Hindsight"),
                    voice.day(at))),
                waiver.line("reason"))));
    }

    ListedEntry risk(NoticeContent risk, ReaderWords voice) {
        return entry(risk, title(risk, voice), TaskWords.joined(Stream.of(
            risk.day("until", voice).map(until -> voice.say("mail.weekly.until", voice.day(until))))));
    }

    private ListedEntry entry(NoticeContent line, String title, String detail) {
        String reference = line.require("reference");
        return new ListedEntry(reference + " · " + title, links.postMortem(reference), detail, false);
    }

    private static String title(NoticeContent action, ReaderWords voice) {
        return voice.say("mail.what", voice.say("mail.action", String.valueOf(action.number("number"))),
            action.line("title").orElse(""));
    }

    private Optional<String> name(NoticeContent line, String login) {
        return line.text(login).map(people::name).map(SafeText::line);
    }
}
