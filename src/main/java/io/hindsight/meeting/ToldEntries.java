package io.hindsight.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.form.Numbered;
import io.hindsight.form.YesNo;
import io.hindsight.incident.PointInTime;
import io.hindsight.text.Phrase;
import io.hindsight.timeline.PastedRows;

/**
 * Reads the timeline entries of a form.
 *
 * @param zone whose clocks the times of day are from
 */
record ToldEntries(FormAnswers answers, ZoneId zone) {

    private static final Pattern TIME = Pattern.compile("\\s*([01]?\\d|2[0-3])\\s*[:h.]\\s*([0-5]\\d)\\s*");

    /** Something that happened. */
    record ToldEntry(PointInTime at, String what, @Nullable String milestone, @Nullable String source) {
    }

    /** @param asked whether there are any */
    List<ToldEntry> of(Variable<YesNo> asked, Numbered fields) {
        return asked.get(answers) != YesNo.YES ? List.of()
            : fields.filled(answers).mapToObj(number -> entry(number, fields)).toList();
    }

    /**
     * As {@link #of(Variable, Numbered)}, and those that were pasted.
     *
     * @throws Refusal when a row cannot be read, or there is nothing although it was announced
     */
    List<ToldEntry> of(Variable<YesNo> asked, Numbered fields, Numbered rows, PastedRows pasted) {
        if (asked.get(answers) != YesNo.YES) {
            return List.of();
        }
        List<ToldEntry> told = Stream.concat(of(asked, fields).stream(),
            pasted.read(answers, rows, zone, ToldEntries::time).stream()
                .map(row -> new ToldEntry(row.at(), row.what(), null, row.source())))
            .toList();
        if (told.isEmpty()) {
            throw new Refusal("refused.rows.none", Phrase.FIELD).at(asked.name());
        }
        return told;
    }

    private ToldEntry entry(int number, Numbered fields) {
        LocalDate day = LocalDate.parse(fields.text(number, "Date").require(answers).substring(0, 10));
        String typed = fields.text(number, "Time").get(answers);
        Optional<LocalTime> time = time(typed);
        String what = fields.main(number).require(answers);
        return new ToldEntry(
            time.map(known -> PointInTime.of(day.atTime(known).atZone(zone).toInstant()))
                .orElseGet(() -> PointInTime.of(day)),
            typed == null || time.isPresent() ? what : what + " (" + typed + ")",
            fields.text(number, "Milestone").get(answers), fields.text(number, "Source").get(answers));
    }

    /** None where no clock shows it, such as “around noon”: the day alone is known then, and the words are kept. */
    private static Optional<LocalTime> time(@Nullable String typed) {
        Matcher time = TIME.matcher(typed == null ? "" : typed);
        return time.matches()
            ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
            : Optional.empty();
    }
}
