package io.hindsight.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.archive.PostMortemList.ListQuery;
import io.hindsight.archive.PostMortemList.Order;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Stage;
import io.hindsight.search.Search;
import io.hindsight.search.Sought;
import io.hindsight.text.Code;
import io.hindsight.text.Misfit;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;

/** What a request for the list of post-mortems says, each as it stands in the address. */
public record AskedList(
    @Parameter(description = "A stage that is open", schema = @Schema(type = "string", allowableValues = {
        "meeting", "analysis", "evaluation", "plan", "hardening", "training"})) @Nullable String stage,
    @Parameter(description = "How bad the incident was", schema = @Schema(type = "string", allowableValues = {
        "low", "medium", "high", "critical"})) @Nullable String severity,
    @Parameter(description = "What was reviewed", schema = @Schema(type = "string", allowableValues = {
        "incident", "near-miss", "exercise", "success"})) @Nullable String kind,
    @Parameter(description = "Whether it runs, or how it has ended", schema = @Schema(type = "string",
        allowableValues = {
            "open", "closed", "removed", "withdrawn", "ended-early", "joined"})) @Nullable String state,
    @Parameter(
        description = "Only those in which something that is open is past its due date, also after the sign-off",
        schema = @Schema(type = "boolean", defaultValue = "false")) @Nullable Boolean overdue,
    @Parameter(description = "Only those that were opened on this day or later", schema = @Schema(type = "string",
        format = "date")) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @Parameter(description = "Only those that were opened on this day or earlier", schema = @Schema(type = "string",
        format = "date")) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Parameter(description = "Words in English or French in any of their forms, parts of ids, or phrases between "
        + "quotation marks, each of which was said somewhere in the post-mortem",
        schema = @Schema(type = "string", maxLength = Sought.LONGEST)) @Nullable String text,
    @Parameter(description = "What comes first: without a text always the newest", schema = @Schema(type = "string",
        allowableValues = {"relevance", "newest"}, defaultValue = "relevance")) @Nullable String sort,
    @Parameter(description = "From 0", schema = @Schema(type = "integer", minimum = "0", maximum = "1000000",
        defaultValue = "0")) @Nullable Integer page,
    @Parameter(description = "How many on a page", schema = @Schema(type = "integer", minimum = "1", maximum = "100",
        defaultValue = "20")) @Nullable Integer size){

    private static final int LAST_PAGE = 1_000_000;
    private static final int SIZE = 20;

    /** @throws org.springframework.web.ErrorResponseException with 400, when something cannot be looked for */
    public ListQuery read(Search search) {
        int number = page == null ? 0 : page;
        int wanted = size == null ? SIZE : size;
        Parameters.refuseUnless(number >= 0 && number <= LAST_PAGE, "page",
            Phrase.of("fault.between", 0, String.valueOf(LAST_PAGE)));
        Parameters.refuseUnless(wanted >= 1 && wanted <= PostMortemList.LARGEST, "size",
            Phrase.of("fault.between", 1, PostMortemList.LARGEST));
        Parameters.refuseUnless(from == null || to == null || !from.isAfter(to), "from",
            Phrase.of("fault.period.order"));
        Order order = Parameters.read("sort", sort, AskedList::order);
        return new ListQuery(Parameters.read("stage", stage, Stage::of),
            Parameters.read("severity", severity, Severity::of), Parameters.read("kind", kind, IncidentKind::of),
            Parameters.read("state", state, PostMortemState::of), Boolean.TRUE.equals(overdue), from, to,
            search.read(text), order == null ? Order.RELEVANCE : order, number, wanted);
    }

    private static Order order(String code) {
        return Code.find(Order.class, code).orElseThrow(() -> new Misfit("fault.code",
            Arrays.stream(Order.values()).map(Order::code).collect(Collectors.joining(", "))));
    }
}
