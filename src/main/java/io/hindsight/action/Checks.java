package io.hindsight.action;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** Writes when the effect of an action is judged and what was found. */
@Repository
class Checks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ActionLog log;

    Checks(JdbcClient jdbc, Clock clock, ActionLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Plans the next look at the effect, and returns when it is.
     *
     * @param askAgainIn days, when it was put off; null for the first look
     */
    Instant plan(Action action, @Nullable Integer askAgainIn) {
        Instant due = clock.instant().plus(askAgainIn == null ? action.judgeAfter() : askAgainIn, ChronoUnit.DAYS);
        jdbc.sql("INSERT INTO effectiveness_check (action, round, due_at, planned_at) VALUES (?, ?, ?, ?)")
            .params(action.id(), action.checks().size() + 1, Rows.time(due), Rows.now(clock)).update();
        return due;
    }

    /** @throws Refusal when this person has implemented it, or puts off what has to be decided */
    void judge(Action action, EffectJudgement judgement, String by) {
        log.refuseImplementer(action.id(), by);
        judgement.check(action.checks().size());
        jdbc.sql("""
            INSERT INTO effectiveness_judgement (action, round, outcome, findings, judged_by, judged_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
            .params(action.id(), action.checks().size(), judgement.outcome().code(), judgement.findings(), by,
                Rows.now(clock))
            .update();
    }
}
