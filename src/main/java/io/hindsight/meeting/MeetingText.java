package io.hindsight.meeting;

import static io.hindsight.text.Markdown.literal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.PointInTime.Precision;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.people.Names;
import io.hindsight.text.Markdown;

/**
 * What the forms show of a meeting, as Markdown.
 *
 * @param zone  whose clocks the times are from
 * @param names how people were called
 */
record MeetingText(ZoneId zone, Names names) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_LABEL = 200;

    /** One line of a timeline. */
    private record Line(PointInTime at, String text) {
    }

    String facts(Meeting meeting) {
        String told = "Meeting: **" + MOMENT.format(meeting.scheduledFor().atZone(zone)) + "** (" + zone.getId() + "), "
            + meeting.minutes() + " minutes · " + literal(meeting.place()) + " · facilitator "
            + literal(names.of(meeting.facilitator())) + "\n\nTimes of day are those of " + zone.getId() + ".";
        return meeting.pass() == 1 ? told : "**Second look.** " + told;
    }

    String accounts(List<Account> accounts) {
        return accounts.isEmpty() ? null
            : accounts.stream().map(this::account).collect(Collectors.joining("\n\n"));
    }

    /** The incident's own times and what people tell, in the order of time; null when nothing is known. */
    String timeline(Times times, List<TimelineEntry> entries) {
        List<Line> lines = new ArrayList<>(entries.stream().map(entry -> new Line(entry.at(), tell(entry))).toList());
        add(lines, times.occurred(), "The incident began");
        add(lines, times.detected(), "It was detected");
        add(lines, times.contained(), "It was contained");
        add(lines, times.recovered(), "Work was normal again");
        lines.sort(Comparator.comparing(line -> line.at().at()));
        return lines.isEmpty() ? null : lines.stream()
            .map(line -> "- **" + when(line.at()) + "** " + line.text()).collect(Collectors.joining("\n"));
    }

    /** One entry in one line, as an option of a field, which takes no Markdown. */
    String label(TimelineEntry entry) {
        String label = when(entry.at()) + " · " + entry.what() + " · " + names.of(entry.toldBy(), entry.toldAt());
        return Markdown.shortened(label, LONGEST_LABEL);
    }

    static String newDate(String by, String reason) {
        return "**A new date is needed.** " + literal(by) + ": " + literal(reason);
    }

    static String missing(String roles) {
        return "Not heard: **" + literal(roles) + "**";
    }

    static String required(String roles) {
        return "Must be heard, at the meeting or by an account: **" + literal(roles) + "**";
    }

    String secondLook(Instant earliest) {
        return "**This is the second look**, with the distance of some weeks: what has held, what do we see differently? "
            + "Not before " + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(earliest.atZone(zone)) + ".";
    }

    private String account(Account account) {
        String said = Stream.of(part("What went well", account.wentWell()),
            part("What got in the way", account.gotInTheWay()), part("What surprised them", account.surprised()))
            .filter(part -> part != null).collect(Collectors.joining("\n\n"));
        return "**" + literal(names.of(account.person(), account.writtenAt())) + "**\n\n"
            + (said.isEmpty() ? "No further text." : said);
    }

    private static String part(String label, String text) {
        return text == null ? null : "*" + label + ":* " + literal(text);
    }

    private String tell(TimelineEntry entry) {
        return literal(entry.what()) + (entry.milestone() == null ? "" : " · **" + entry.milestone().code() + "**")
            + " · " + entry.source() + " · " + literal(names.of(entry.toldBy(), entry.toldAt()));
    }

    private static void add(List<Line> lines, PointInTime at, String text) {
        if (at != null) {
            lines.add(new Line(at, "**" + text + "** · incident report"));
        }
    }

    private String when(PointInTime at) {
        return at.precision() == Precision.TIME ? SHORT.format(at.at().atZone(zone)) : at.toString();
    }
}
