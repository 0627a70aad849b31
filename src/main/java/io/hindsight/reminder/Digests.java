package io.hindsight.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.mail.MailSettings;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.office.WorkingDays;
import io.hindsight.reminder.DigestContent.DigestLine;
import io.hindsight.text.Code;

/** All that is open for each person, once on each working day when it is eight where they are. */
@Repository
class Digests {

    /** How many tasks a list of a digest names; the others are counted. */
    static final int LONGEST_LIST = 50;

    /** As the runs name them. */
    private static final List<String> EVERYBODY = List.of("");

    /**
     * Every open task of each person of a zone that is overdue, due this week, or new since the digests before; and
     * what others have that is late for so long that the person was told.
     */
    private static final String DUE = OpenTasks.HOLDERS + EscalationTargets.SQL + """
        reader AS (
            SELECT person FROM (SELECT person FROM holder UNION SELECT person FROM superior) AS anybody
            LEFT JOIN mail_preference USING (person)
            WHERE coalesce(zone, :office) = :zone AND ('' IN (:people) OR person IN (:people))),
        last AS (
            SELECT max(made_at) AT TIME ZONE :machine AS run FROM digest_run
            WHERE zone = :zone AND day < :day AND person = ''),
        line AS (
            SELECT person, team, task, CASE
                WHEN due <= :now::timestamp THEN 'overdue'
                WHEN due < :weekEnds::timestamp THEN 'due'
                WHEN touched >= coalesce(run, :dayBefore::timestamp) THEN 'fresh' END AS list
            FROM reader JOIN holder USING (person) JOIN open USING (task) CROSS JOIN last
            UNION ALL
            SELECT person, team, task, 'others' FROM reader JOIN superior USING (person)),
        ranked AS (
            SELECT line.*, open.key, open.name, open.subject, open.assignee, open.due, open.reference,
                   count(*) OVER (PARTITION BY person, list) AS whole,
                   row_number() OVER (PARTITION BY person, list ORDER BY due NULLS LAST, created, task) AS place
            FROM line JOIN open USING (task) WHERE list IS NOT NULL)
        SELECT * FROM ranked WHERE place <= :longest ORDER BY person, list, place
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final EscalationTargets superiors;
    private final LocalTime hour;

    Digests(JdbcClient jdbc, Clock clock, WorkingDays workingDays, EscalationTargets superiors, MailSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
        this.superiors = superiors;
        this.hour = settings.digest();
    }

    /** The digests whose hour has come; the ones of a day and a zone are made once, and for who comes there later. */
    List<Notice> due() {
        return zones().map(zone -> clock.instant().atZone(zone))
            .filter(now -> workingDays.include(now.toLocalDate()) && !now.toLocalTime().isBefore(hour))
            .flatMap(now -> digests(now, isFirst(now) ? EVERYBODY : movedHere(now))).toList();
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

    private Stream<Notice> digests(ZonedDateTime now, List<String> people) {
        if (people.isEmpty()) {
            return Stream.empty();
        }
        LocalDate day = now.toLocalDate();
        List<Ranked> ranked = jdbc.sql(DUE).params(superiors.params()).param("people", people)
            .param("office", clock.getZone().getId()).param("zone", now.getZone().getId()).param("day", day)
            .param("machine", ZoneId.systemDefault().getId())
            .param("now", ReminderLimits.local(now.toInstant()))
            .param("weekEnds", ReminderLimits.local(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(now.getZone()).toInstant()))
            .param("dayBefore", ReminderLimits.local(now.minusDays(1).toInstant())).param("longest", LONGEST_LIST)
            .query(Ranked::of).list();
        Map<String, List<Ranked>> readers =
            ranked.stream().collect(Collectors.groupingBy(Ranked::reader, LinkedHashMap::new, Collectors.toList()));
        return readers.entrySet().stream().map(reader -> Notice.of(NoticeKind.DIGEST, reader.getKey(),
            "digest:" + day, null, content(now, reader.getValue())));
    }

    private static DigestContent content(ZonedDateTime now, List<Ranked> ranked) {
        LocalDate day = now.toLocalDate();
        return DigestContent.of(day, day.plusDays(1).atStartOfDay(now.getZone()).toInstant(),
            list -> ranked.stream().filter(one -> one.list == list).map(Ranked::line).toList(),
            list -> ranked.stream().filter(one -> one.list == list).mapToInt(Ranked::unnamed).findFirst().orElse(0));
    }

    /**
     * A line for a reader.
     *
     * @param unnamed how many tasks of its list are not named
     */
    private record Ranked(String reader, DigestList list, int unnamed, DigestLine line) {

        static Ranked of(ResultSet row, int number) throws SQLException {
            return new Ranked(row.getString("person"), Code.find(DigestList.class, row.getString("list")).orElseThrow(),
                Math.max(0, row.getInt("whole") - LONGEST_LIST),
                new DigestLine(row.getString("task"), row.getString("reference"), OpenTasks.content(row)));
        }
    }
}
