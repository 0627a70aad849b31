package io.hindsight.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.form.Numbered;
import io.hindsight.form.YesNo;
import io.hindsight.meeting.ToldEntries.ToldEntry;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;

/** Reads what a form adds to the timeline: entries that were typed one by one, and rows that were pasted. */
@Component
class ToldTimeline {

    private static final int LONGEST_QUOTE = 200;
    private static final Pattern NOTHING = Pattern.compile("[\\s|:+=;-]*");

    private final Clock clock;

    ToldTimeline(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param asked whether there is anything
     * @param typed one entry in each group
     * @param rows  one entry in each line; how all of them are known is in the field of that name and “From”
     * @throws Refusal when a row cannot be read, or there is nothing although it was announced
     */
    List<ToldEntry> of(FormAnswers answers, ZoneId zone, Variable<YesNo> asked, Numbered typed, Numbered rows) {
        if (asked.get(answers) != YesNo.YES) {
            return List.of();
        }
        List<ToldEntry> told = Stream.concat(new ToldEntries(answers, zone).of(asked, typed).stream(),
            rows.filled(answers).boxed().flatMap(number -> pasted(answers, zone, rows, number).stream())).toList();
        if (told.isEmpty()) {
            throw new Refusal("refused.rows.none", Phrase.FIELD).at(asked.name());
        }
        return told;
    }

    private List<ToldEntry> pasted(FormAnswers answers, ZoneId zone, Numbered rows, int number) {
        RowReader reader = new RowReader(zone, LocalDate.now(clock.withZone(zone)));
        String source = Variable.text(rows.name() + "From").get(answers);
        List<String> lines = rows.main(number).require(answers).lines().toList();
        List<ToldEntry> entries = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!NOTHING.matcher(lines.get(line)).matches()) {
                entries.add(entry(reader, lines.get(line), line + 1, source, rows.main(number).name()));
            }
        }
        return entries;
    }

    private static ToldEntry entry(RowReader reader, String row, int line, @Nullable String source, String field) {
        try {
            return reader.entry(row, source);
        } catch (Refusal unreadable) {
            throw new Refusal("refused.row", Phrase.FIELD, line, unreadable, Markdown.shortened(row, LONGEST_QUOTE))
                .at(field);
        }
    }
}
