package io.hindsight.meeting;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.meeting.Meeting.Account;

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

    /** Who wrote something in one of these; “nothing to add” is left out. */
    List<String> writers(long meeting) {
        return jdbc.sql("SELECT DISTINCT a.person " + OF_THE_PASS + """
            AND (coalesce(a.went_well, a.got_in_the_way, a.surprised) IS NOT NULL OR EXISTS (
                SELECT FROM timeline_entry e
                WHERE e.meeting = a.meeting AND e.told_in = 'account' AND e.told_by = a.person))""")
            .param(meeting).query(String.class).list();
    }
}
