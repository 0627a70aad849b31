package io.hindsight.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** The native form of an incident, as the API documents it; {@link NativeReader} reads it. */
@Schema(name = "Incident", example = """
    {"source": "soc", "key": "INC-4711", "title": "Phished account sent invoices", "severity": "high"}""")
record IncidentReport(
    @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100, example = "soc",
        description = "The system that sends the incident; with the key its identity") String source,
    @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 300, example = "INC-4711",
        description = "The incident's identity in that system. The same source and key again, whatever blanks stand around them, start nothing new") String key,
    @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 300,
        example = "Phished account sent invoices") String title,
    @Schema(maxLength = LONGEST_SUMMARY, example = "A mailbox was taken over and sent invoices to customers.",
        description = "What happened, as plain text") String summary,
    @Schema(example = "near-miss", allowableValues = {
        "incident", "near-miss", "exercise", "success"},
        defaultValue = "incident",
        description = "Whether it happened, nearly happened, was played or went well. Only what happened is counted "
            + "among incidents") String kind,
    @Schema(maxLength = 200, example = "social", description = "What sort of incident, in your words") String category,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "high", allowableValues = {
        "low", "medium", "high", "critical"}) String severity,
    @Schema(example = "amber", allowableValues = {"clear", "green", "amber", "amber+strict", "red"},
        defaultValue = "amber",
        description = "Traffic Light Protocol 2.0") String tlp,
    @Schema(maxLength = 1000, example = "[\"mail01.example.org\"]",
        description = "What was hit, by the names that you know it by: hosts, accounts, services; at most 1,000 of 300 characters. "
            + "Another that names one of them within a week is hinted at as a likely double") List<String> assets,
    @Schema(maxLength = 100,
        description = "Logins of those who may know it, for red and amber+strict only; the reporter is one "
            + "of them. At least one for each role that is needed. Without it: the reporter and the facilitators") List<String> circle,
    @Schema(defaultValue = "false", example = "true",
        description = "Whether personal data was hit") Boolean personalData,
    @Schema(example = "2026-11", description = TIME) String occurred,
    @Schema(example = "2026-11-20", description = TIME) String detected,
    @Schema(example = "2026-11-20T14:05:00+01:00", description = TIME) String contained,
    @Schema(example = "2026-11-21T09:00:00Z", description = TIME) String recovered,
    @Schema(example = "2026-11-22", description = TIME) String closed,
    @Schema(defaultValue = "false",
        description = "Whether it was opened again after it was closed. Where its post-mortem is over, facilitators are "
            + "told, and may have another follow it") Boolean reopened,
    @Schema(maxLength = 100,
        description = "The post-mortem of what has come again, one that you may know") String recurrenceOf){

    static final int LONGEST_SUMMARY = 100_000;

    private static final String TIME =
        "ISO 8601 as precisely as it is known: a year, a month, a day, or a time with its offset";

    static Set<String> fields() {
        return Arrays.stream(IncidentReport.class.getRecordComponents()).map(component -> component.getName())
            .collect(Collectors.toUnmodifiableSet());
    }
}
