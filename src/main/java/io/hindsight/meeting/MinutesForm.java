package io.hindsight.meeting;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormTime;
import io.hindsight.form.YesNo;
import io.hindsight.meeting.MeetingMinutes.Minutes;
import io.hindsight.timeline.ToldEntries;

/** Understands what is said of a meeting: whether and when it was held, who was there, and what came out. */
@Component
class MinutesForm {

    private final FormTime times;

    MinutesForm(FormTime times) {
        this.times = times;
    }

    /** @param zone whose clocks the times are from */
    Minutes read(FormAnswers answers, ZoneId zone) {
        ToldEntries entries = new ToldEntries(answers, times, zone);
        boolean held = MeetingVariables.WAS_HELD.get(answers) != YesNo.NO;
        return new Minutes(held, MeetingVariables.POSTPONED_WHY.get(answers), held ? heldAt(answers, zone) : null,
            Stream.concat(MeetingVariables.ATTENDED.chosen(answers).stream(),
                MeetingVariables.OTHERS_PRESENT.chosen(answers).stream()).distinct().toList(),
            MeetingVariables.WENT_WELL.get(answers), MeetingVariables.TO_IMPROVE.get(answers),
            MeetingVariables.DECISIONS.get(answers), MeetingVariables.OPEN_QUESTIONS.get(answers),
            MeetingVariables.AGREED_ENTRIES.chosen(answers),
            entries.of(MeetingVariables.MORE_ENTRIES, MeetingVariables.TOLD, MeetingVariables.TOLD_ROWS));
    }

    private @Nullable OffsetDateTime heldAt(FormAnswers answers, ZoneId zone) {
        return MeetingVariables.HELD_AT.get(answers) == null ? null
            : MeetingVariables.HELD_AT.read(answers, text -> times.parse(text, zone));
    }
}
