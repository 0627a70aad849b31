package io.hindsight.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.incident.Incident;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.SentAgain;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.record.Endings;
import io.hindsight.record.PostMortemState;

/**
 * Tells facilitators that an incident has come again whose post-mortem is over: after a withdrawal when it is sent
 * again, else when its source says that it was opened again, or was closed later than its review.
 */
@Component
class ComeAgain implements SentAgain {

    private static final Set<PostMortemState> REVIEWED = Set.of(PostMortemState.CLOSED, PostMortemState.ENDED_EARLY);

    private final JdbcClient jdbc;
    private final Endings endings;
    private final Circles circles;
    private final People people;
    private final Notices notices;

    ComeAgain(JdbcClient jdbc, Endings endings, Circles circles, People people, Notices notices) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.circles = circles;
        this.people = people;
        this.notices = notices;
    }

    /** Once for each that follows it: who sends it again and again is told of once. */
    @Override
    public void sentAgain(String postMortem, Incident sent, boolean reopened) {
        PostMortemState state = endings.state(postMortem);
        boolean again = state == PostMortemState.WITHDRAWN
            || REVIEWED.contains(state) && (reopened || isClosedSince(postMortem, sent.times().closed()));
        if (again && !endings.isFollowed(postMortem)) {
            ComeAgainContent content = new ComeAgainContent(state, sent.source());
            notices.gather(circles.among(postMortem, people.with(List.of(Role.FACILITATORS)).stream()
                .map(Person::id).toList()).stream()
                .map(reader -> Notice.of(NoticeKind.COME_AGAIN, reader,
                    "come-again:" + postMortem + ":" + followers(postMortem), postMortem, content))
                .toList());
        }
    }

    private boolean isClosedSince(String postMortem, @Nullable PointInTime closed) {
        Instant over = jdbc.sql("SELECT over_at FROM post_mortem_state WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> row.getTimestamp("over_at").toInstant()).single();
        return closed != null && closed.at().isAfter(over);
    }

    private int followers(String postMortem) {
        return jdbc.sql("SELECT count(*) FROM post_mortem_kin WHERE post_mortem = ? AND kind = 'follows'")
            .param(postMortem).query(Integer.class).single();
    }
}
