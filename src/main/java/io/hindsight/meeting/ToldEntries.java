package io.hindsight.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.form.FormTime;
import io.hindsight.form.Numbered;
import io.hindsight.form.YesNo;
import io.hindsight.incident.PointInTime;

/**
 * Reads the timeline entries of a form.
 *
 * @param zone whose clocks the times of day are from, where nothing else is written
 */
record ToldEntries(FormAnswers answers, FormTime times, ZoneId zone) {

    /** Something that happened. */
    record ToldEntry(PointInTime at, String what, @Nullable String milestone, @Nullable String source) {
    }

    /** @param asked whether there are any */
    List<ToldEntry> of(Variable<YesNo> asked, Numbered fields) {
        return asked.get(answers) != YesNo.YES ? List.of()
            : fields.filled(answers).mapToObj(number -> entry(number, fields)).toList();
    }

    private ToldEntry entry(int number, Numbered fields) {
        LocalDate day = LocalDate.parse(fields.text(number, "Date").require(answers).substring(0, 10));
        Variable<String> time = fields.text(number, "Time");
        String what = fields.main(number).require(answers);
        PointInTime at = time.get(answers) == null ? PointInTime.of(day)
            : PointInTime.of(time.read(answers, typed -> times.parse(day, typed, zone)).toInstant());
        if (at.isAhead(times.now())) {
            throw new Refusal("refused.time.ahead", day).at(fields.text(number, "Date").name());
        }
        return new ToldEntry(at, what, fields.text(number, "Milestone").get(answers),
            fields.text(number, "Source").get(answers));
    }
}
