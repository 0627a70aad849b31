package io.hindsight.record;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.correction.IncidentVersion;
import io.hindsight.correction.IncidentVersions;
import io.hindsight.correction.SourceWord;
import io.hindsight.correction.SourceWords;
import io.hindsight.duedate.DueMove;
import io.hindsight.duedate.DueMoves;
import io.hindsight.effect.Revocation;
import io.hindsight.effect.Revocations;
import io.hindsight.engine.Rows;
import io.hindsight.lessonanswer.LessonAnswers;
import io.hindsight.record.OpenItem.SettledItem;
import io.hindsight.secondlook.SecondLooks;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.sentback.SendBacks;
import io.hindsight.sentback.SentBack;
import io.hindsight.track.TrackChoice;
import io.hindsight.track.Tracks;
import io.hindsight.weakanswer.SignedAnswers;
import io.hindsight.weakanswer.WeakAnswer;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;

/** How far a post-mortem has come, on which track and beside which others: its stages and its sign-off. */
@Repository
class Course {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Tracks tracks;
    private final IncidentVersions versions;
    private final SourceWords sources;
    private final Endings endings;
    private final SignedAnswers answers;
    private final Revocations revocations;
    private final LessonAnswers lessons;
    private final SendBacks back;
    private final SecondLooks looks;
    private final OpenWork work;
    private final DueMoves moves;

    Course(JdbcClient jdbc, Clock clock, Tracks tracks, IncidentVersions versions, SourceWords sources,
            Endings endings, SignedAnswers answers, Revocations revocations, LessonAnswers lessons, SendBacks back,
            SecondLooks looks, OpenWork work, DueMoves moves) {
        this.moves = moves;
        this.work = work;
        this.looks = looks;
        this.lessons = lessons;
        this.back = back;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tracks = tracks;
        this.versions = versions;
        this.sources = sources;
        this.endings = endings;
        this.answers = answers;
        this.revocations = revocations;
    }

    List<IncidentVersion> corrections(String reference) {
        return versions.of(reference);
    }

    List<SourceWord> sourceChanges(String reference) {
        return sources.of(reference);
    }

    List<SettledItem> settled(String reference) {
        return endings.settled(reference);
    }

    List<Relation> relations(String reference, String reader) {
        return endings.relations(reference, reader);
    }

    List<TrackChoice> tracks(String reference) {
        return tracks.of(reference);
    }

    List<WeakAnswer> weakAnswers(String reference) {
        return answers.of(reference);
    }

    List<Revocation> revokes(String reference, String reader) {
        return revocations.by(reference, reader);
    }

    /** In the order in which they began. */
    List<StageState> stages(String reference) {
        return jdbc.sql("""
            SELECT stage, pass, opened_at, due_at, first_due, closed_at, removed,
                   NOT removed AND coalesce(closed_at, :now) > due_at AS overdue,
                   CASE WHEN NOT removed AND coalesce(closed_at, :now) > due_at
                        THEN working_days(due_at, coalesce(closed_at, :now)) END AS late
            FROM stage WHERE post_mortem = :reference ORDER BY opened_at, stage""")
            .param("now", Rows.now(clock)).param("reference", reference).query(Rows.as(StageState.class)).list();
    }

    /** All that is open in it and after it, what is due first first. */
    List<WorkItem> openWork(String reference) {
        return work.inside(reference);
    }

    List<DueMove> dueMoves(String reference) {
        return moves.of(reference);
    }

    List<SettledFinding> secondLook(String reference) {
        return looks.of(reference);
    }

    List<SentBack> sentBack(String reference) {
        return back.of(reference);
    }

    /** Null before it. */
    @Nullable
    SignOff signOff(String reference) {
        return jdbc.sql("SELECT statement, signed_by, signed_at FROM sign_off WHERE post_mortem = ?").param(reference)
            .query((row, number) -> new SignOff(row.getString("statement"), lessons.reasons(reference),
                row.getString("signed_by"), requireNonNull(Rows.instant(row, "signed_at"))))
            .optional().orElse(null);
    }
}
