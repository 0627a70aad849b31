package io.hindsight.report;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.Topic;
import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.reminder.TaskWords;
import io.hindsight.report.WeeklyContent.ActionLine;
import io.hindsight.report.WeeklyContent.LateLine;
import io.hindsight.report.WeeklyContent.ReportLine;
import io.hindsight.report.WeeklyContent.RiskLine;
import io.hindsight.report.WeeklyContent.WaiverLine;
import io.hindsight.text.SafeText;
import io.hindsight.work.DueWords;

/** The lines of the weekly report: actions, waivers and accepted risks. */
@Component
class WeeklyLines {

    private final People people;
    private final Links links;

    WeeklyLines(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    /** @param topic null where there is none any more */
    ListedEntry late(LateLine late, @Nullable Topic topic, ReaderWords voice) {
        String what = Formats.work(late.kind(), late.key(), late.name(), voice.words());
        String title = Optional.ofNullable(topic).map(Topic::title).map(SafeText::line).orElse("");
        return new ListedEntry(late.reference() + " · " + title, links.postMortem(late.reference()),
            TaskWords.joined(Stream.of(
                Optional.of(SafeText.filledLine(late.subject()).map(about -> Role.about(about, voice.words()))
                    .map(about -> voice.say("mail.what", what, about)).orElse(what)),
                SafeText.filled(late.person()).map(people::name).map(SafeText::line)
                    .map(owner -> voice.say("mail.weekly.owner", owner))
                    .or(() -> SafeText.filled(late.team())
                        .map(team -> voice.say("mail.group", voice.name("role." + team, SafeText.line(team))))),
                Optional.of(
                    DueWords.said(late.due(), late.by(), null, voice.now(), voice.zone(), voice.words())))),
            true);
    }

    ListedEntry action(ActionLine action, ReaderWords voice) {
        return entry(action, title(action.number(), action.title(), voice), TaskWords.joined(Stream.of(
            Optional.of(voice.say("mail.weekly.due", voice.day(action.due()))),
            SafeText.filled(action.owner()).map(people::name).map(SafeText::line)
                .map(owner -> voice.say("mail.weekly.owner", owner)),
            Optional.ofNullable(action.strength())
                .map(strength -> voice.say("mail.weekly.strength", voice.say("action.strength." + strength.code()))))));
    }

    ListedEntry waiver(WaiverLine waiver, ReaderWords voice) {
        String role = voice.name("role." + waiver.role(), SafeText.line(waiver.role()));
        String by = SafeText.filled(waiver.by()).map(who -> people.names().of(who, waiver.at())).map(SafeText::line)
            .orElse("Hindsight");
        return entry(waiver, role, TaskWords.joined(Stream.of(
            Optional.of(voice.say("mail.weekly.waived", by, voice.day(voice.date(waiver.at())))),
            SafeText.filledLine(waiver.reason()))));
    }

    ListedEntry risk(RiskLine risk, ReaderWords voice) {
        return entry(risk, title(risk.number(), risk.title(), voice),
            voice.say("mail.weekly.until", voice.day(risk.until())));
    }

    private ListedEntry entry(ReportLine line, String title, String detail) {
        return new ListedEntry(line.reference() + " · " + title, links.postMortem(line.reference()), detail, false);
    }

    private static String title(int number, @Nullable String title, ReaderWords voice) {
        return voice.say("mail.what", voice.say("mail.action", String.valueOf(number)),
            SafeText.filledLine(title).orElse(""));
    }
}
