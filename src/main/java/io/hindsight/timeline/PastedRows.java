package io.hindsight.timeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.hindsight.answer.FormTime;
import io.hindsight.answer.Numbered;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;

/**
 * Reads the fields of a form that hold a timeline, one row a line.
 *
 * @param times understands a time of day as people write it
 */
public record PastedRows(FormTime times) {

    private static final int LONGEST_QUOTE = 200;
    private static final Pattern NOTHING = Pattern.compile("[\\s|:+=;-]*");

    /**
     * The rows of all fields that are shown.
     *
     * @param fields how all rows are known is in the field of their name and “From”
     * @param zone   whose clocks the times are from, where a row names no offset
     * @throws Refusal with the line that cannot be read
     */
    public List<PastedRow> read(FormAnswers answers, Numbered fields, ZoneId zone) {
        RowReader reader = new RowReader(times, zone);
        String source = Variable.text(fields.name() + "From").get(answers);
        return fields.filled(answers).boxed()
            .flatMap(number -> rows(reader, fields.main(number), answers).stream())
            .map(row -> new PastedRow(row.at(), row.what(), row.milestone(), source)).toList();
    }

    private static List<PastedRow> rows(RowReader reader, Variable<String> field, FormAnswers answers) {
        List<String> lines = field.require(answers).lines().toList();
        List<PastedRow> rows = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!NOTHING.matcher(lines.get(line)).matches()) {
                rows.add(row(reader, lines.get(line), line + 1, field.name()));
            }
        }
        return rows;
    }

    private static PastedRow row(RowReader reader, String row, int line, String field) {
        try {
            return reader.row(row);
        } catch (Refusal unreadable) {
            throw new Refusal("refused.row", Phrase.FIELD, line, unreadable, Markdown.shortened(row, LONGEST_QUOTE))
                .at(field);
        }
    }
}
