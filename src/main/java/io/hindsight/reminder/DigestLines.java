package io.hindsight.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
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

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.office.WorkingDays;
import io.hindsight.reminder.DigestContent.DigestLine;
import io.hindsight.text.Code;

/** What the digests of a day say, to whom they have to say something. */
@Repository
class DigestLines {

    /** How many tasks a list of a digest names; the others are counted. */
    static final int LONGEST_LIST = 50;

    /**
     * Every open task of each person of a zone that is overdue, due this week or new, and what others have that is late
     * for so long that the person was told; for those whom something of it does not let wait. That is what is late;
     * what they are not told at once, when it is new and due soon, or they would be reminded of it; and in the first
     * digest of a week all that is due in it or that they were not told at once. An appointment stands in their
     * calendar.
     */
    private static final String DUE = OpenTasks.HOLDERS + EscalationTargets.SQL + """
        reader AS (
            SELECT person, coalesce(at_once, 'mine') AS at_once
            FROM (SELECT person FROM holder UNION SELECT person FROM superior) AS anybody
            LEFT JOIN mail_preference USING (person)
            WHERE coalesce(zone, :office) = :zone AND ('' IN (:people) OR person IN (:people))),
        last AS (
            SELECT coalesce(max(made_at) AT TIME ZONE :machine, :dayBefore::timestamp) AS run FROM digest_run
            WHERE zone = :zone AND day < :day AND person = ''),
        line AS (
            SELECT person, team, task, CASE
                WHEN due < :now::timestamp THEN 'overdue'
                WHEN due < :weekEnds::timestamp THEN 'due'
                WHEN touched >= :weekBefore::timestamp THEN 'fresh' END AS list,
                at_once = 'none' OR at_once = 'mine' AND team IS NOT NULL AS untold
            FROM reader JOIN holder USING (person) JOIN open USING (task)
            UNION ALL
            SELECT person, team, task, 'others', true FROM reader JOIN superior USING (person)),
        pressed AS (
            SELECT DISTINCT person
            FROM line JOIN open USING (task) LEFT JOIN timing USING (severity) CROSS JOIN last
            WHERE list IN ('overdue', 'others') OR key NOT IN (:appointments) AND (
                :weekBegins AND (list = 'due' OR list = 'fresh' AND untold)
                OR untold AND (touched >= run AND coalesce(due, run) <= :withinAWeek::timestamp
                    OR due > "firstBefore" AND due <= "firstBy" OR due > "lastBefore" AND due <= "lastBy"))),
        ranked AS (
            SELECT line.*, open.key, open.name, open.subject, open.assignee, open.due, open.reference,
                   count(*) OVER (PARTITION BY person, list) AS whole,
                   row_number() OVER (PARTITION BY person, list ORDER BY due NULLS LAST, created, task) AS place
            FROM line JOIN pressed USING (person) JOIN open USING (task) WHERE list IS NOT NULL)
        SELECT * FROM ranked WHERE place <= :longest ORDER BY person, list, place
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final ReminderLimits timing;
    private final EscalationTargets superiors;

    DigestLines(JdbcClient jdbc, Clock clock, WorkingDays workingDays, ReminderLimits timing,
            EscalationTargets superiors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
        this.timing = timing;
        this.superiors = superiors;
    }

    /** @param people everybody where it is the empty name */
    Stream<Notice> digests(ZonedDateTime now, List<String> people) {
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
            .param("dayBefore", ReminderLimits.local(now.minusDays(1).toInstant()))
            .param("weekBefore", ReminderLimits.local(now.minusWeeks(1).toInstant()))
            .param("weekBegins", workingDays.beginWeek(day)).param("withinAWeek", timing.withinAWeek())
            .param("appointments", OpenTasks.APPOINTMENTS).param("longest", LONGEST_LIST)
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
