package io.hindsight.meeting;

import static io.hindsight.text.Markdown.literal;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.people.Names;
import io.hindsight.people.Role;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/**
 * What the forms show of a meeting, as Markdown.
 *
 * @param zone  whose clocks the times are from
 * @param names how people were called
 */
record MeetingText(Words words, ZoneId zone, Names names) {

    private static final int LONGEST_LABEL = 200;

    /** One line of a timeline. */
    private record Line(PointInTime at, String text) {
    }

    String facts(Meeting meeting) {
        String told =
            words.of("told.meeting", words.moment(requireNonNull(meeting.scheduledFor()).atZone(zone)), zone.getId(),
                String.valueOf(meeting.minutes()), literal(meeting.place()), literal(names.of(meeting.facilitator())));
        return meeting.pass() == 1 ? told : words.of("told.meeting.second") + " " + told;
    }

    String accountsIn(MeetingBoard.Board board) {
        return words.of("told.accounts", String.valueOf(board.writers()),
            String.valueOf(board.meeting().participants().size()));
    }

    @Nullable
    String accounts(List<Account> accounts) {
        return accounts.isEmpty() ? null
            : accounts.stream().map(this::account).collect(Collectors.joining("\n\n"));
    }

    /** The incident's own times and what people tell, in the order of time; null when nothing is known. */
    @Nullable
    String timeline(Times times, List<TimelineEntry> entries) {
        List<Line> lines = new ArrayList<>(entries.stream().map(entry -> new Line(entry.at(), tell(entry))).toList());
        add(lines, times.occurred(), "occurred");
        add(lines, times.detected(), "detected");
        add(lines, times.contained(), "contained");
        add(lines, times.recovered(), "recovered");
        lines.sort(Comparator.comparing(line -> line.at().at()));
        return lines.isEmpty() ? null : lines.stream()
            .map(line -> "- **" + line.at().in(words, zone) + "** " + line.text()).collect(Collectors.joining("\n"));
    }

    /** One entry in one line, as an option of a field, which takes no Markdown. */
    String label(TimelineEntry entry) {
        String label =
            entry.at().in(words, zone) + " · " + entry.what() + " · " + names.of(entry.toldBy(), entry.toldAt());
        return Markdown.shortened(label, LONGEST_LABEL);
    }

    /** A participant in one line, as an option of a field. */
    String label(Participant participant) {
        return names.of(participant.person()) + " · "
            + (participant.groups().isEmpty() ? words.of("told.invited.name") : teams(participant.groups()))
            + (participant.required() ? " (" + words.of("meeting.required") + ")" : "");
    }

    /** @param reason null where none is needed, which tells nothing */
    String newDate(String by, @Nullable String reason) {
        return reason == null ? "" : words.of("told.newdate", literal(names.of(by)), literal(reason));
    }

    String missing(Collection<String> groups) {
        return words.of("meeting.missing", "**" + teams(groups) + "**");
    }

    String required(Collection<String> groups) {
        return words.of("told.required", teams(groups));
    }

    String secondLook(Instant earliest) {
        return words.of("told.secondlook", earliest.atZone(zone).toLocalDate());
    }

    private String account(Account account) {
        String said = Stream
            .of(part("meeting.well", account.wentWell()), part("meeting.obstacle", account.gotInTheWay()),
                part("meeting.surprise", account.surprised()))
            .filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return "**" + literal(names.of(account.person(), account.writtenAt())) + "**\n\n"
            + (said.isEmpty() ? words.of("meeting.nothing") : said);
    }

    private @Nullable String part(String label, String text) {
        return text == null ? null : words.of("told.account", words.of(label), literal(text));
    }

    private String tell(TimelineEntry entry) {
        return literal(entry.what())
            + (entry.milestone() == null ? "" : " · **" + words.of("incident." + entry.milestone().code()) + "**")
            + " · " + words.of("source." + entry.source()) + " · " + literal(names.of(entry.toldBy(), entry.toldAt()));
    }

    private void add(List<Line> lines, @Nullable PointInTime at, String moment) {
        if (at != null) {
            lines.add(new Line(at, words.of("told.reported", words.of("told.reported." + moment))));
        }
    }

    private String teams(Collection<String> groups) {
        return Role.active().stream().map(Role::group).filter(groups::contains).map(group -> words.of("role." + group))
            .collect(Collectors.joining(", "));
    }
}
