package io.hindsight.backlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.hindsight.people.Names;
import io.hindsight.people.People;
import io.hindsight.text.Code;
import io.hindsight.text.Words;

/** The actions as a file for a spreadsheet: days as ISO 8601 has them, all else in the words of its reader. */
@Component
public class BacklogCsv {

    static final String TYPE = "text/csv";
    /** Without it, spreadsheets take UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What a spreadsheet would compute instead of showing it. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\r\n");

    /** One column: the key of its heading, and what stands in it. */
    private record Column(String heading, Function<BacklogAction, @Nullable Object> cell) {
    }

    private final Backlog backlog;
    private final People people;
    private final ZoneId zone;

    BacklogCsv(Backlog backlog, People people, Clock clock) {
        this.backlog = backlog;
        this.people = people;
        this.zone = clock.getZone();
    }

    /** Answers with all that the query looks for, a line of headings first. */
    public void answer(BacklogQuery query, String reader, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("actions.csv").build().toString());
        write(query, reader, response.getWriter());
    }

    private void write(BacklogQuery query, String reader, Writer file) throws IOException {
        Words words = Words.ofReader();
        List<Column> columns = columns(words, people.names());
        file.write(BYTE_ORDER_MARK);
        SequenceWriter rows = new CsvMapper().writer(SCHEMA).writeValues(file);
        rows.write(columns.stream().map(column -> words.of(column.heading)).toList());
        backlog.all(query, reader, part -> part.forEach(action -> row(rows,
            columns.stream().map(column -> cell(column.cell.apply(action))).toList())));
        rows.flush();
    }

    private static void row(SequenceWriter rows, List<String> cells) {
        try {
            rows.write(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return value instanceof String && FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private List<Column> columns(Words words, Names names) {
        return Stream.of(
            new Column("list.reference", BacklogAction::postMortem),
            new Column("list.title", BacklogAction::incident),
            new Column("list.kind", action -> said(words, "kind", action.incidentKind())),
            new Column("list.severity", action -> said(words, "severity", action.severity())),
            new Column("backlog.number", BacklogAction::number),
            new Column("backlog.action", BacklogAction::title),
            new Column("backlog.kind", action -> words.of("action.kind." + action.kind())),
            new Column("action.strength", action -> said(words, "action.strength", action.strength())),
            new Column("backlog.owner", action -> name(names, action.owner())),
            new Column("backlog.verifier", action -> name(names, action.verifier())),
            new Column("backlog.first", BacklogAction::firstDue),
            new Column("list.due", BacklogAction::dueOn),
            new Column("backlog.moves", BacklogAction::moves),
            new Column("backlog.late", BacklogAction::late),
            new Column("backlog.decision", BacklogAction::decisionLate),
            new Column("backlog.age", BacklogAction::age),
            new Column("list.state", action -> said(words, "backlog.state", action.state())),
            new Column("backlog.reason", BacklogAction::reason),
            new Column("backlog.until", BacklogAction::acceptedUntil),
            new Column("backlog.reopened", BacklogAction::reopened),
            new Column("backlog.hits", BacklogAction::hits),
            new Column("backlog.readings", BacklogAction::readings),
            new Column("backlog.planned", BacklogAction::plannedReadings),
            new Column("backlog.next", action -> day(action.nextReading())),
            new Column("backlog.settled", action -> day(action.settledAt()))).toList();
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private static @Nullable String name(Names names, @Nullable String login) {
        return login == null ? null : names.of(login);
    }

    private static @Nullable String said(Words words, String family, @Nullable Code code) {
        return code == null ? null : words.of(family + "." + code.code());
    }
}
