package io.hindsight.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import io.hindsight.TestClock;

/**
 * What is open in the year that was made and how late it is, found out once more: from the rows that were written, with
 * nothing of what Hindsight does to find it out.
 */
final class Expected {

    private static final HolidayManager HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create("fr"));
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final Set<String> OF_ACTION = Set.of("Task_ImplementAction", "Task_VerifyAction");

    /** One thing that is open; null where there is none. */
    record Open(String postMortem, String kind, String key, String task, String person, String team, Instant firstDue,
        Instant due) {

        boolean isLate(Instant at) {
            return due != null && due.isBefore(at);
        }

        /** In working days; null when it is not late. */
        Integer late(Instant at) {
            return isLate(at) ? workingDays(due, at) : null;
        }

        Integer age(Instant at) {
            return firstDue != null && firstDue.isBefore(at) ? workingDays(firstDue, at) : null;
        }
    }

    /** An action for which somebody has something to do. */
    record Action(String postMortem, String number, LocalDate firstDue, LocalDate due) {

        String line() {
            return postMortem + " " + number + " " + due;
        }
    }

    private final Made made;
    private final Map<String, String> businessKeys;
    private final Map<String, String> actions;

    Expected(Made made) {
        this.made = made;
        this.businessKeys = made.rows("act_ru_execution").stream().filter(row -> row.get("business_key_") != null)
            .collect(Collectors.toMap(row -> row.get("id_"), row -> row.get("business_key_")));
        this.actions = made.rows("act_ru_variable").stream().filter(row -> row.get("name_").equals("action"))
            .filter(row -> row.get("long_") != null)
            .collect(Collectors.toMap(row -> row.get("proc_inst_id_"), row -> row.get("long_"), (one, same) -> one));
    }

    List<Open> all() {
        return Stream.of(tasks(), stages(), readings(), risks()).flatMap(List::stream).toList();
    }

    /** Who may know of it: everybody who takes part, or the circle alone. */
    boolean isKnown(String postMortem, String reader) {
        boolean isClosed = made.rows("circle").stream().anyMatch(row -> row.get("post_mortem").equals(postMortem));
        return !isClosed || made.rows("circle_member").stream()
            .anyMatch(row -> row.get("post_mortem").equals(postMortem) && row.get("person").equals(reader));
    }

    private List<Open> tasks() {
        return made.rows("act_ru_task").stream().map(this::task).toList();
    }

    private Open task(Map<String, String> row) {
        String process = process(row);
        String key = row.get("task_def_key_");
        String kind = switch (process) {
            case "effectiveness" -> "reading";
            case "action", "acknowledgement", "sign-off" -> process;
            case "training" -> key.equals("Task_PlanSessions") ? "task" : "session";
            default -> "task";
        };
        String reference = businessKeys.get(row.get("proc_inst_id_"));
        Instant due = local(row.get("due_date_"));
        String team = row.get("assignee_") != null ? null : made.rows("act_ru_identitylink").stream()
            .filter(link -> row.get("id_").equals(link.get("task_id_")) && link.get("group_id_") != null)
            .map(link -> link.get("group_id_")).min(Comparator.naturalOrder()).orElse(null);
        return new Open(reference, kind, key, row.get("id_"), row.get("assignee_"), team,
            Stream.of(Stream.of(due), moves(row), stageOf(reference, due), actionMoves(row, key)).flatMap(one -> one)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
            due);
    }

    private Stream<Instant> moves(Map<String, String> row) {
        return made.rows("due_move").stream().filter(move -> move.get("task").equals(row.get("id_")))
            .map(move -> Instant.parse(move.get("due_from")));
    }

    /** A task that is due with its stage was first due with it. */
    private Stream<Instant> stageOf(String reference, Instant due) {
        return openStages().filter(stage -> stage.get("post_mortem").equals(reference))
            .filter(stage -> Instant.parse(stage.get("due_at")).equals(due)).map(Expected::firstDue);
    }

    private Stream<Instant> actionMoves(Map<String, String> row, String key) {
        String action = actions.get(row.get("proc_inst_id_"));
        return !OF_ACTION.contains(key) ? Stream.of()
            : made.rows("due_date_move").stream().filter(move -> move.get("action").equals(action))
                .map(move -> closing(move.get("due_from")));
    }

    private Stream<Map<String, String>> openStages() {
        return made.rows("stage").stream()
            .filter(row -> row.get("closed_at") == null && row.get("removed").equals("f"));
    }

    private List<Open> stages() {
        return openStages().map(row -> new Open(row.get("post_mortem"), "stage", row.get("stage"), null, null, null,
            firstDue(row), Instant.parse(row.get("due_at")))).toList();
    }

    private static Instant firstDue(Map<String, String> stage) {
        return Instant.parse(stage.get("first_due") == null ? stage.get("due_at") : stage.get("first_due"));
    }

    /** What nobody has judged yet, and nobody is asked for yet, while the engine waits for it. */
    private List<Open> readings() {
        Set<String> judged = made.rows("effectiveness_judgement").stream()
            .map(row -> row.get("action") + " " + row.get("round")).collect(Collectors.toSet());
        Set<String> waiting = running("effectiveness", false);
        List<Open> open = new ArrayList<>();
        for (Map<String, String> row : made.rows("effectiveness_check")) {
            if (!judged.contains(row.get("action") + " " + row.get("round")) && waiting.contains(row.get("action"))) {
                Instant due = Instant.parse(row.get("due_at"));
                open.add(new Open(action(row.get("action")).get("post_mortem"), "reading", "effectiveness", null, null,
                    "security", due, due));
            }
        }
        return open;
    }

    private List<Open> risks() {
        Set<String> deciding = running("action", true);
        Set<String> waiting = running("accepted-risk", false);
        return made.rows("action_decision").stream().filter(row -> row.get("decision").equals("accept-risk"))
            .filter(row -> made.rows("action_decision").stream()
                .noneMatch(other -> other.get("action").equals(row.get("action"))
                    && Integer.parseInt(other.get("round")) > Integer.parseInt(row.get("round"))))
            .filter(row -> waiting.contains(row.get("action")) && !deciding.contains(row.get("action")))
            .map(row -> {
                Instant until = closing(row.get("accepted_until"));
                return new Open(action(row.get("action")).get("post_mortem"), "risk", "accepted-risk", null,
                    row.get("decided_by"), "management", until, until);
            }).toList();
    }

    boolean isIncident(String postMortem) {
        String incident = made.rows("post_mortem").stream().filter(row -> row.get("reference").equals(postMortem))
            .findFirst().orElseThrow().get("incident");
        return made.rows("incident").stream()
            .anyMatch(row -> row.get("id").equals(incident) && row.get("kind").equals("incident"));
    }

    /** Those of what the reader may know that are past their due date, the one that was due first of all first. */
    List<Action> overdueActions(Instant at, String reader) {
        return made.rows("action").stream().filter(row -> isKnown(row.get("post_mortem"), reader) && isToDo(row))
            .filter(row -> closing(row.get("due_on")).isBefore(at)).map(this::action)
            .sorted(Comparator.comparing(Action::firstDue)).toList();
    }

    private Action action(Map<String, String> row) {
        LocalDate due = LocalDate.parse(row.get("due_on"));
        return new Action(row.get("post_mortem"), row.get("number"),
            Stream
                .concat(Stream.of(due),
                    of(row.get("id"), "due_date_move").map(move -> LocalDate.parse(move.get("due_from"))))
                .min(Comparator.naturalOrder()).orElseThrow(),
            due);
    }

    private boolean isToDo(Map<String, String> action) {
        boolean isVerified = of(action.get("id"), "verification").anyMatch(row -> row.get("verified").equals("t"));
        String decision = of(action.get("id"), "action_decision")
            .max(Comparator.comparing(row -> Integer.valueOf(row.get("round")))).map(row -> row.get("decision"))
            .orElse("approve");
        return !isVerified && action.get("dropped_at") == null && decision.equals("approve")
            && made.rows("post_mortem").stream().noneMatch(
                row -> row.get("reference").equals(action.get("post_mortem")) && row.get("removed_at") != null);
    }

    private Stream<Map<String, String>> of(String action, String table) {
        return made.rows(table).stream().filter(row -> row.get("action").equals(action));
    }

    /** The actions for which such a process runs, with a task in it or without. */
    private Set<String> running(String process, boolean withTask) {
        Set<String> busy = made.rows("act_ru_task").stream().map(row -> row.get("proc_inst_id_"))
            .collect(Collectors.toSet());
        return made.rows("act_ru_execution").stream()
            .filter(row -> row.get("id_").equals(row.get("proc_inst_id_")) && process(row).equals(process))
            .filter(row -> withTask || !busy.contains(row.get("id_"))).map(row -> actions.get(row.get("id_")))
            .collect(Collectors.toSet());
    }

    private Map<String, String> action(String id) {
        return made.rows("action").stream().filter(row -> row.get("id").equals(id)).findFirst().orElseThrow();
    }

    private static String process(Map<String, String> row) {
        return row.get("proc_def_id_").split(":")[0];
    }

    private static Instant local(String moment) {
        return moment == null ? null : LocalDateTime.parse(moment).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static Instant closing(String day) {
        return LocalDate.parse(day).atTime(CLOSES).atZone(TestClock.OFFICE).toInstant();
    }

    /** Day after day. */
    static int workingDays(Instant since, Instant at) {
        int days = 0;
        LocalDate last = LocalDate.ofInstant(at, TestClock.OFFICE);
        for (LocalDate day = LocalDate.ofInstant(since, TestClock.OFFICE).plusDays(1); !day.isAfter(last); day =
            day.plusDays(1)) {
            boolean isFree = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.isHoliday(day);
            days += isFree ? 0 : 1;
        }
        return days;
    }
}
