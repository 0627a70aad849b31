package io.hindsight.secondlook;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.Meetings;
import io.hindsight.secondlook.SettledFinding.FindingFate;
import io.hindsight.secondlook.SettledFinding.FoundCause;
import io.hindsight.sentback.SendBacks;
import io.hindsight.sentback.SentBack;
import io.hindsight.text.Code;

/** What second looks have found and what that became. */
@Repository
public class SecondLooks {

    /** What a finding shall become, as {@link SettledFinding} has it. */
    record FindingAnswer(String finding, FindingFate fate, @Nullable String reason, @Nullable FoundCause cause) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Meetings meetings;
    private final SendBacks back;

    SecondLooks(JdbcClient jdbc, Clock clock, Meetings meetings, SendBacks back) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meetings = meetings;
        this.back = back;
    }

    /** What became of what was found, in its order. */
    public List<SettledFinding> of(String postMortem) {
        return jdbc.sql("SELECT * FROM second_look WHERE post_mortem = ? ORDER BY id").param(postMortem)
            .query(SecondLooks::read).list();
    }

    /** The findings that shall become this in the stage that has begun with them, and runs now. */
    public List<SettledFinding> takenUp(String postMortem, FindingFate fate) {
        Set<Long> begun = back.takenUp(postMortem, requireNonNull(fate.stage())).stream().map(SentBack::id)
            .collect(toSet());
        return begun.isEmpty() ? List.of()
            : of(postMortem).stream().filter(one -> one.fate() == fate && begun.contains(one.sentBack())).toList();
    }

    /** What the second look has found, which was held last. */
    List<String> found(String postMortem) {
        return meetings.find(postMortem).filter(meeting -> meeting.pass() > 1).map(Meeting::findings)
            .orElse(List.of());
    }

    /** Keeps what each finding becomes, and has the stages of that run once more before the sign-off. */
    void settle(String postMortem, List<FindingAnswer> answers, String by) {
        answers.forEach(answer -> {
            String stage = answer.fate().stage();
            Long sent = stage == null ? null : Long.valueOf(back.send(postMortem, stage, answer.finding(), by));
            FoundCause cause = answer.cause();
            jdbc.sql("""
                INSERT INTO second_look (post_mortem, finding, fate, reason, category, lesson, strengthen, critical,
                                         sent_back, settled_by, settled_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(postMortem, answer.finding(), answer.fate().code(), answer.reason(),
                    cause == null ? null : cause.category(), cause == null ? null : cause.lesson(),
                    cause == null ? null : cause.strengthen(), cause != null && cause.critical(), sent, by,
                    Rows.now(clock))
                .update();
        });
    }

    private static SettledFinding read(ResultSet row, int number) throws SQLException {
        String category = row.getString("category");
        FoundCause cause = category == null ? null
            : new FoundCause(category, row.getString("lesson"), row.getString("strengthen"),
                row.getBoolean("critical"));
        return new SettledFinding(row.getString("finding"),
            Code.find(FindingFate.class, row.getString("fate")).orElseThrow(),
            row.getString("reason"), cause, row.getObject("sent_back", Long.class), row.getString("settled_by"),
            requireNonNull(Rows.instant(row, "settled_at")));
    }
}
