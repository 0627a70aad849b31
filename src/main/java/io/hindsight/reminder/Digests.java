package io.hindsight.reminder;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.mail.MailSettings;
import io.hindsight.notification.Notice;
import io.hindsight.office.WorkingDays;

/** All that is open for each person, once on each working day when it is eight where they are. */
@Repository
class Digests {

    /** As the runs name them. */
    private static final List<String> EVERYBODY = List.of("");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final DigestLines lines;
    private final LocalTime hour;

    Digests(JdbcClient jdbc, Clock clock, WorkingDays workingDays, DigestLines lines, MailSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
        this.lines = lines;
        this.hour = settings.digest();
    }

    /**
     * The digests whose hour has come; the ones of a day and a zone are made once, and for who comes there later.
     *
     * @param told what their readers are told beside it, and need not read twice
     */
    List<Notice> due(Collection<Notice> told) {
        Map<String, Set<String>> tasks = told.stream().filter(notice -> notice.task() != null).collect(
            Collectors.groupingBy(Notice::recipient, Collectors.mapping(Notice::task, Collectors.toSet())));
        return due().stream().flatMap(digest -> digest.content(DigestContent.class)
            .keeping((list, line) -> !tasks.getOrDefault(digest.recipient(), Set.of()).contains(line.id()))
            .map(digest::saying).stream()).toList();
    }

    private List<Notice> due() {
        return zones().map(zone -> clock.instant().atZone(zone))
            .filter(now -> workingDays.include(now.toLocalDate()) && !now.toLocalTime().isBefore(hour))
            .flatMap(now -> lines.digests(now, isFirst(now) ? EVERYBODY : movedHere(now))).toList();
    }

    private Stream<ZoneId> zones() {
        return Stream.concat(Stream.of(clock.getZone()),
            jdbc.sql("SELECT DISTINCT zone FROM mail_preference WHERE zone IS NOT NULL").query(String.class).list()
                .stream()
                .map(ZoneId::of))
            .distinct();
    }

    private boolean isFirst(ZonedDateTime now) {
        return jdbc.sql("INSERT INTO digest_run (day, zone, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .params(now.toLocalDate(), now.getZone().getId(), Rows.now(clock)).update() == 1;
    }

    /** Who has moved here since the others had theirs. */
    private List<String> movedHere(ZonedDateTime now) {
        return jdbc.sql("""
            INSERT INTO digest_run (day, zone, person, made_at)
            SELECT day, zone, mail_preference.person, :now FROM digest_run JOIN mail_preference USING (zone)
            WHERE day = :day AND zone = :zone AND digest_run.person = '' AND zone_since > made_at
            ON CONFLICT DO NOTHING RETURNING person""").param("now", Rows.now(clock))
            .param("day", now.toLocalDate()).param("zone", now.getZone().getId()).query(String.class).list();
    }
}
