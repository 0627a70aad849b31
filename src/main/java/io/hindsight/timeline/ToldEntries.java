package io.hindsight.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.FormTime;
import io.hindsight.answer.Numbered;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.incident.PointInTime;
import io.hindsight.text.Phrase;

/**
 * Reads the timeline entries of a form.
 *
 * @param zone whose clocks the times of day are from, where nothing else is written
 */
public record ToldEntries(FormAnswers answers, FormTime times, ZoneId zone) {

    /** Something that happened. */
    public record ToldEntry(PointInTime at, String what, @Nullable String milestone, @Nullable String source) {
    }

    /**
     * Those that were typed, one a group of fields, and those that were pasted.
     *
     * @param asked whether there are any
     * @throws Refusal when one cannot be read, or there is none although it was announced
     */
    public List<ToldEntry> of(Variable<YesNo> asked, Numbered fields, Numbered rows) {
        if (asked.get(answers) != YesNo.YES) {
            return List.of();
        }
        List<ToldEntry> told = Stream.concat(fields.filled(answers).mapToObj(number -> entry(number, fields)),
            new PastedRows(times).read(answers, rows, zone).stream()
                .map(row -> new ToldEntry(row.at(), row.what(), row.milestone(), row.source())))
            .toList();
        if (told.isEmpty()) {
            throw new Refusal("refused.rows.none", Phrase.FIELD).at(asked.name());
        }
        return told;
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
