package io.hindsight.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A notice of each kind, as the processes and sweeps make them and the ledger spells them. */
public final class SampleNotices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleNotices() {
    }

    public static Notice of(NoticeKind kind) {
        return switch (kind) {
            case TASK -> task(kind, Map.of("due", "2026-11-24T17:00:00Z", "assignee", "security1"));
            case REMINDER -> task(kind, Map.of("due", "2026-11-26T17:00:00Z", "ahead", 3, "group", "security"));
            case SOONER -> task(kind, Map.of("due", "2026-11-25T17:00:00Z", "assignee", "security1"));
            case OVERDUE -> task(kind, Map.of("due", "2026-11-20T17:00:00Z", "late", 1, "assignee", "security1"));
            case ESCALATION -> task(kind, Map.of("due", "2026-11-13T17:00:00Z", "late", 6, "assignee", "sysadmin1"));
            case GATHERED -> GatheredContent.letter(List.of(of(NoticeKind.DIGEST), of(NoticeKind.OVERDUE),
                of(NoticeKind.REMINDER), of(NoticeKind.SOONER), of(NoticeKind.COME_AGAIN),
                of(NoticeKind.ESCALATION), of(NoticeKind.HANDED_ON), of(NoticeKind.NUDGE),
                of(NoticeKind.PLAN_VERSION), of(NoticeKind.ENDED),
                about(of(NoticeKind.TASK), "PM-2026-0009")));
            case HANDED_ON -> about(kind, "PM-2026-0007", Map.of("key", "Task_VerifyAction", "name", "Verify action",
                "subject", "MFA on VPN", "kind", "handed-on", "from", "sysadmin1", "to", "security1", "by",
                "facilitator1", "reason",
                "On holiday\nuntil Monday", "at", "2026-11-20T10:00:00Z"));
            case NUDGE -> nudge(Map.of("question", "Do you need\nanything from us?"));
            case INVITATION -> appointment(kind, "2026-12-01T13:00:00Z", "Europe/Paris");
            case CANCELLATION -> appointment(kind, "2026-12-01T13:00:00Z", "Europe/Paris");
            case PLAN_VERSION -> about(kind, "PM-2026-0007", Map.of("number", "2.1.0", "by", "facilitator1", "changes",
                List.of(Map.of("kind", "add", "section", "3.4", "title", "Revoke sessions of stolen accounts",
                    "reason", "Sessions stayed open for two days after the password was changed."),
                    Map.of("kind", "strengthen", "section", "2.1", "title", "Who to call at night",
                        "reason", "Nobody knew the number of the hosting provider."))));
            case BULLETIN -> about(kind, null, Map.of("number", "B-2026-0003", "titleEn", "A call from “IT support”",
                "titleFr", "Un appel du « support »", "textEn", BULLETIN, "textFr", "## Ce qui s’est passé\n\n"
                    + "Quelqu’un s’est fait passer pour le **support**.\n\n1. Raccrochez.\n2. Appelez le 1234.\n"));
            case DIGEST -> about(kind, null, digest());
            case WEEKLY -> about(kind, null, weekly());
            case SIGN_OFF -> about(kind, "PM-2026-0007", Map.of("by", "facilitator1", "statement",
                "All actions are verified.\nThe next look at their effect is in March."));
            case ENDED -> about(kind, "PM-2026-0007", Map.of("how", "withdrawn", "cause", "duplicate", "reason",
                "The scanner was ours.", "by", "facilitator1", "at", "2026-11-20T10:00:00Z"));
            case COME_AGAIN -> about(kind, "PM-2026-0007", Map.of("state", "withdrawn", "source", "soc"));
            case EFFECT_REVOKED -> about(kind, "PM-2026-0007", Map.of("again", "PM-2026-0007", "actions",
                List.of(Map.of("postMortem", "PM-2026-0003", "number", 2))));
            case ADDRESS_CONFIRMATION -> about(kind, null, Map.of("address", "sam@new.example", "wish",
                "5f0c3b1e-6f0e-4f43-9d5e-6b5f2f0f7a11"));
            case IMPORT_RETURNED -> about(kind, null, Map.of("base", "1.2.0", "by", "facilitator1", "reasons",
                "Section 3.2 is gone.\nWhere do we call at night?", "at", "2026-11-20T10:00:00Z"));
            case ADDRESS_CHANGE -> about(kind, null, Map.of("address", "sam@old.example", "now", "sam@new.example"));
        };
    }

    public static Notice nudge(Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(Map.of("key", "Task_VerifyAction", "name", "Verify action",
            "subject", "MFA on VPN", "by", "facilitator1", "at", "2026-11-20T10:00:00Z"));
        content.putAll(more);
        return new Notice(UUID.randomUUID(), "security1", NoticeKind.NUDGE, "reason", "PM-2026-0007", "4711",
            content(NoticeKind.NUDGE, content));
    }

    public static Notice task(NoticeKind kind, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(Map.of("key", "Task_VerifyAction", "name", "Verify action",
            "form", "verify-action", "subject", "MFA on VPN"));
        content.putAll(more);
        return new Notice(UUID.randomUUID(), "security1", kind, "reason", "PM-2026-0007", "4711",
            content(kind, content));
    }

    public static Notice appointment(NoticeKind kind, String begins, String zone) {
        return about(kind, "PM-2026-0007", Map.ofEntries(Map.entry("uid", "meeting-7-1@hindsight"),
            Map.entry("sequence", kind == NoticeKind.CANCELLATION ? 2 : 1), Map.entry("occasion", "meeting"),
            Map.entry("begins", begins), Map.entry("minutes", 90), Map.entry("zone", zone),
            Map.entry("place", "Room 2.07, or https://meet.example.org/x;y,z"),
            Map.entry("subject", "Stolen VPN credentials"),
            Map.entry("organizer", "facilitator1"), Map.entry("people", List.of("security1", "sysadmin1")),
            Map.entry("agenda",
                "1. What happened, and when (10 min)\n2. What went well\n   - detection\n\n3. Decisions")));
    }

    public static Notice about(NoticeKind kind, String postMortem, Map<String, Object> content) {
        return new Notice(UUID.randomUUID(), "security1", kind, "reason", postMortem, null, content(kind, content));
    }

    /** A bulletin to somebody. */
    public static Notice bulletin(String recipient, String reason) {
        return Notice.of(NoticeKind.BULLETIN, recipient, reason, null,
            content(NoticeKind.BULLETIN, Map.of("number", "B-2026-0001", "titleEn", "T", "textEn", "X")));
    }

    /** The same notice with some of its content changed. */
    public static Notice with(Notice notice, Map<String, Object> changed) {
        Map<String, Object> content = stored(notice);
        content.putAll(changed);
        return notice.saying(content(notice.kind(), content));
    }

    /** What the ledger keeps of the notice. */
    static Map<String, Object> stored(Notice notice) {
        try {
            return JSON.readValue(NoticeJson.write(notice.content()), new TypeReference<>() {
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What notices of this kind tell, where the ledger keeps this of it. */
    static NoticeContent content(NoticeKind kind, Map<String, Object> stored) {
        try {
            return NoticeJson.read(JSON.writeValueAsString(stored), LetterDesk.WRITERS.content(kind));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same notice about another post-mortem. */
    public static Notice about(Notice notice, String postMortem) {
        return new Notice(notice.id(), notice.recipient(), notice.kind(), notice.reason(), postMortem, notice.task(),
            notice.content());
    }

    private static Map<String, Object> digest() {
        return Map.of("day", "2026-11-23", "overdue", List.of(
            line("11", "PM-2026-0007", Map.of("due", "2026-11-19T17:00:00Z", "late", 2, "subject", "MFA on VPN"))),
            "due", List.of(line("12", "PM-2026-0009", Map.of("due", "2026-11-24T17:00:00Z")),
                line("13", "PM-2026-0007", Map.of("due", "2026-11-25T17:00:00Z", "group", "security"))),
            "fresh", new ArrayList<>(List.of(Map.of("id", "14", "key", "Task_ReviewSection", "name", "Review section",
                "form", "review-section", "subject", "3.2 Backup and restore", "group", "security",
                "due", "2026-12-07T17:00:00Z"))),
            "freshMore", 12, "others", List.of(
                line("15", "PM-2026-0007", Map.of("due", "2026-11-12T17:00:00Z", "late", 7, "assignee", "sysadmin1"))));
    }

    private static Map<String, Object> line(String id, String reference, Map<String, Object> more) {
        Map<String, Object> line = new HashMap<>(Map.of("id", id, "reference", reference, "key", "Task_VerifyAction",
            "name", "Verify action", "form", "verify-action"));
        line.putAll(more);
        return line;
    }

    private static Map<String, Object> weekly() {
        return Map.of("week", "2026-11-23", "open", 46, "late", 10, "latest", List.of(
            Map.of("reference", "PM-2026-0007", "kind", "task", "key", "Task_TraceCauses", "name", "Trace causes",
                "person", "sysadmin1", "due", "2026-10-30T17:00:00Z", "by", 15),
            Map.of("reference", "PM-2026-0007", "kind", "reading", "key", "effectiveness", "subject", "MFA on VPN",
                "team", "security", "due", "2026-11-13T17:00:00Z", "by", 6),
            Map.of("reference", "PM-2026-0009", "kind", "stage", "key", "analysis", "due",
                "2026-11-19T17:00:00Z", "by", 2)),
            "stages", List.of(Map.of("stage", "meeting", "open", 2, "late", 0),
                Map.of("stage", "hardening", "open", 5, "late", 1)),
            "others", List.of(Map.of("kind", "near-miss", "open", 2)),
            "actions", List.of(Map.of("reference", "PM-2026-0007", "number", 3, "title", "MFA on VPN",
                "owner", "sysadmin1", "due", "2026-11-19", "strength", "weak"),
                Map.of("reference", "PM-2026-0009", "number", 1,
                    "title", "Revoke access of Contoso", "owner", "sysadmin1", "due", "2026-11-19T17:00:00Z")),
            "more", 3,
            "waivers", List.of(Map.of("reference", "PM-2026-0007", "role", "management", "reason", "On leave.",
                "by", "facilitator1", "at", "2026-11-20T10:00:00Z")),
            "risks", List.of(Map.of("reference", "PM-2026-0007", "number", 4, "title", "Old mail gateway",
                "until", "2026-12-01")));
    }

    public static final String BULLETIN = """
        ## What happened

        Somebody called and said they were **IT support**. They asked for a code.

        - Hang up.
        - Call [the service desk](https://desk.example.org) yourself.

        | When | What |
        |---|---|
        | Monday | the first call |

        > We never ask for codes.

        ![a picture](https://tracker.example.net/pixel.png) <script>alert(1)</script>
        """;
}
