package io.hindsight.reminder;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.ReaderWords;
import io.hindsight.work.DueWords;
import io.hindsight.work.WorkItem;

/**
 * When a task is due, as letters say it.
 *
 * @param late  working days past it; null where it has not passed, or nobody has counted
 * @param ahead working days until then; null where it has passed, or nobody has counted
 */
record TaskDue(Instant at, @Nullable Integer late, @Nullable Integer ahead) {

    static TaskDue of(WorkItem item) {
        return new TaskDue(item.due(), item.late(), item.ahead());
    }

    String words(ReaderWords voice) {
        return DueWords.said(at, late, ahead, voice.now(), voice.zone(), voice.words());
    }

    Fact fact(ReaderWords voice) {
        return new Fact(voice.say("mail.due"), voice.moment(at), words(voice), voice.isLate(at));
    }
}
