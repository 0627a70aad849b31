package io.hindsight.meeting;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

import io.hindsight.answer.FormTime;
import io.hindsight.circle.Circle;
import io.hindsight.circle.Joining;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.lightreview.ReviewPart;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.meeting.MeetingMinutes.Minutes;

/** Reads accounts before their meeting is held, which is for its facilitators only. */
@Repository
class Accounts {

    private static final String OF_THE_PASS = """
        FROM account a JOIN meeting m ON m.id = a.meeting JOIN meeting this USING (post_mortem, pass)
        WHERE this.id = ? AND m.attempt <= this.attempt
        """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts for a meeting and for the attempts before it in the same pass, oldest first. */
    List<Account> of(long meeting) {
        return jdbc.sql("SELECT a.person, a.went_well, a.got_in_the_way, a.surprised, a.written_at " + OF_THE_PASS
            + "ORDER BY a.written_at, a.person").param(meeting).query(Rows.as(Account.class)).list();
    }

    /** Who wrote something in one of these, or was heard singly; “nothing to add” is left out. */
    List<String> writers(long meeting) {
        return jdbc.sql("SELECT DISTINCT a.person " + OF_THE_PASS + """
            AND (coalesce(a.went_well, a.got_in_the_way, a.surprised) IS NOT NULL OR EXISTS (
                SELECT FROM timeline_entry e
                WHERE e.meeting = a.meeting AND e.told_in = 'account' AND e.told_by = a.person))
            UNION SELECT unnest(m.present_people) FROM meeting m JOIN meeting this USING (post_mortem, pass)
            WHERE this.id = ? AND m.place IS NULL""")
            .params(meeting, meeting).query(String.class).list();
    }

    /** Keeps what people have said one by one, where the incident is reviewed lightly. */
    @Component
    @Order(1)
    static class HeardPart implements ReviewPart {

        private final MeetingLog log;
        private final Invitees invitees;
        private final Circle circle;
        private final FormTime times;

        HeardPart(MeetingLog log, Invitees invitees, Circle circle, FormTime times) {
            this.log = log;
            this.invitees = invitees;
            this.circle = circle;
            this.times = times;
        }

        @Override
        public void record(String postMortem, FormAnswers answers, String by) {
            List<String> heard = MeetingVariables.HEARD.chosen(answers);
            OffsetDateTime on = MeetingVariables.HEARD_ON.read(answers, times::parse);
            if (!times.hasBegun(on.toInstant())) {
                throw new Refusal("refused.time.ahead", times.date(MeetingVariables.HEARD_ON.require(answers)))
                    .at(MeetingVariables.HEARD_ON.name());
            }
            circle.join(postMortem, heard, Joining.ATTENDED, by);
            long meeting = log.hear(postMortem, on, times.zone(), by);
            heard.forEach(person -> log.add(meeting, new Participant(person, List.of(), false, null)));
            log.hold(meeting, new Minutes(true, null, null, heard, MeetingVariables.WENT_WELL.get(answers),
                MeetingVariables.TO_IMPROVE.get(answers), null, null, List.of(), List.of(), List.of()),
                invitees.groupsOf(heard), by);
        }
    }
}
